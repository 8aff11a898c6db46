const int Few = 3;
void Main()
{
    let a = new int[-1];                //~ error[TCK140] under `-1`: the length of an array cannot be negative: this is -1
    let b = new string[Few - 5];        //~ error[TCK140] under `Few - 5`: the length of an array cannot be negative: this is -2
    let c = new int[-2] { 1, 2 };       //~ error[TCK140] under `-2`: the length of an array cannot be negative: this is -2
    let d = new int[0];
}
