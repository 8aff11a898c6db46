typealias A = B;  //~ error[TCK034]: alias `A` refers to itself
typealias B = A;  //~ error[TCK034]: alias `B` refers to itself
typealias C = Nope;  //~ error[TCK030]: unknown type `Nope`
int Main() { return 0; }
