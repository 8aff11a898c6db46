"""Functions that every module may call, as LLVM assembly.

WebAssembly has no 128-bit multiplication and no wide variable shifts; LLVM calls library functions for them (also for sums it
finds a closed form of), and there is no library. Those functions are defined here under LLVM's names; the linker drops
what nothing calls.
"""

from __future__ import annotations

COMMON = """
@chic.no_array = internal unnamed_addr constant { i64, i64 } { i64 -1, i64 0 }, align 16
"""

NATIVE = """
define internal i64 @chic.mul_high(i64 %a, i64 %b) alwaysinline nounwind {
  %x = zext i64 %a to i128
  %y = zext i64 %b to i128
  %p = mul i128 %x, %y
  %s = lshr i128 %p, 64
  %h = trunc i128 %s to i64
  ret i64 %h
}
"""

# The empty assembly hides the sum from LLVM, which would otherwise recognise the whole as a 128-bit multiplication and
# call the very function that is defined here.
_MUL = """
define internal i64 @chic.mul_high(i64 %a, i64 %b) alwaysinline nounwind {
  %a0 = and i64 %a, 4294967295
  %a1 = lshr i64 %a, 32
  %b0 = and i64 %b, 4294967295
  %b1 = lshr i64 %b, 32
  %p00 = mul i64 %a0, %b0
  %p01 = mul i64 %a0, %b1
  %p10 = mul i64 %a1, %b0
  %p11 = mul i64 %a1, %b1
  %c0 = lshr i64 %p00, 32
  %l01 = and i64 %p01, 4294967295
  %m0 = add i64 %c0, %l01
  %m = add i64 %m0, %p10
  %h01 = lshr i64 %p01, 32
  %h0 = add i64 %p11, %h01
  %o = call i64 asm "", "=r,0"(i64 %m)
  %c1 = lshr i64 %o, 32
  %h = add i64 %h0, %c1
  ret i64 %h
}
define internal i128 @chic.mul128(i128 %a, i128 %b) alwaysinline nounwind {
  %al = trunc i128 %a to i64
  %as = lshr i128 %a, 64
  %ah = trunc i128 %as to i64
  %bl = trunc i128 %b to i64
  %bs = lshr i128 %b, 64
  %bh = trunc i128 %bs to i64
  %l = mul i64 %al, %bl
  %h0 = call i64 @chic.mul_high(i64 %al, i64 %bl)
  %x0 = mul i64 %al, %bh
  %x1 = mul i64 %ah, %bl
  %h1 = add i64 %h0, %x0
  %h = add i64 %h1, %x1
  %lw = zext i64 %l to i128
  %hw = zext i64 %h to i128
  %hs = shl i128 %hw, 64
  %r = or i128 %hs, %lw
  ret i128 %r
}
define hidden i128 @__multi3(i128 %a, i128 %b) nounwind {
  %r = call i128 @chic.mul128(i128 %a, i128 %b)
  ret i128 %r
}
"""

_SHIFT = """
define internal i128 @chic.{op}128(i128 %a, i128 %n) alwaysinline nounwind {{
  %l = trunc i128 %a to i64
  %as = lshr i128 %a, 64
  %h = trunc i128 %as to i64
  %k = trunc i128 %n to i64
  %s = and i64 %k, 63
  %r = xor i64 %s, 63
  %b = and i64 %k, 64
  %big = icmp ne i64 %b, 0
  {body}
  %lw = zext i64 %lr to i128
  %hw = zext i64 %hr to i128
  %hs = shl i128 %hw, 64
  %v = or i128 %hs, %lw
  ret i128 %v
}}
define hidden i128 @{library}(i128 %a, i32 %n) nounwind {{
  %w = zext i32 %n to i128
  %r = call i128 @chic.{op}128(i128 %a, i128 %w)
  ret i128 %r
}}
"""

_LEFT = """%ls = shl i64 %l, %s
  %up = lshr i64 %l, 1
  %c = lshr i64 %up, %r
  %hv = shl i64 %h, %s
  %ho = or i64 %hv, %c
  %lr = select i1 %big, i64 0, i64 %ls
  %hr = select i1 %big, i64 %ls, i64 %ho"""

_RIGHT = """%hv = {op} i64 %h, %s
  %up = shl i64 %h, 1
  %c = shl i64 %up, %r
  %ls = lshr i64 %l, %s
  %lo = or i64 %ls, %c
  %fill = {fill}
  %lr = select i1 %big, i64 %hv, i64 %lo
  %hr = select i1 %big, i64 %fill, i64 %hv"""

WASM = "".join(
    (
        _MUL,
        _SHIFT.format(op="shl", library="__ashlti3", body=_LEFT),
        _SHIFT.format(op="lshr", library="__lshrti3", body=_RIGHT.format(op="lshr", fill="add i64 0, 0")),
        _SHIFT.format(op="ashr", library="__ashrti3", body=_RIGHT.format(op="ashr", fill="ashr i64 %h, 63")),
    )
)
