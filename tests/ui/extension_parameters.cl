class Box<T> { public T Value; public init(T value) { Value = value; } }

extension<T> Box<int> { }                               //~ error[TCK014]: type parameter `T` is not part of `Box<int>`
extension<T, T> Box<T> { }                              //~ error[TCK020]: type parameter `T` is declared twice
extension<T> Box<T> where U : struct { }                //~ error[TCK022]: there is no type parameter `U` to constrain
extension Box<int, int> { }                             //~ error[TCK032]: `Box` takes 1 type argument, not 2

int Main() => 0;
