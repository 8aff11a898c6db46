void F<T>(T x) where U : class { }  //~ error[TCK022]: there is no type parameter `U` to constrain
int Main() { F(1); return 0; }
