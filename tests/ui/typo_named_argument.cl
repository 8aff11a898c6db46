int F(int width) => width;
int Main() { return F(widht: 1); }  //~ error[TCK141]: the arguments do not fit `F`: there is no parameter `widht` = help: did you mean `width`?
