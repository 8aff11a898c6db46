typealias A = B;  //~ error[TCK034]: alias `A` refers to itself
typealias B = A;
typealias C = Nope;  //~ error[TCK030]: unknown type `Nope`
int Main() { return 0; }
