"""Numbers as text and back: the library in Chic against Python's own exact conversions, on many bit patterns."""

from __future__ import annotations

import random
import struct
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from pathlib import Path

import pytest
from toolchain import Build, build, run

HEAD = "namespace Numbers;\n\ndouble OfBits(ulong bits) { var b = bits; unsafe { return *(double*)&b; } }\n"
FLOAT_HEAD = "float OfFloatBits(uint bits) { var b = bits; unsafe { return *(float*)&b; } }\n"
WIDE = Context(prec=1200)


def as_double(bits: int) -> float:
    """The double of these bits."""
    return float(struct.unpack("<d", struct.pack("<Q", bits))[0])


def as_float(bits: int) -> float:
    """The float of these bits."""
    return float(struct.unpack("<f", struct.pack("<I", bits))[0])


def shortest_float(value: float) -> str:
    """The shortest text that reads back as the same float, the closest of the shortest."""
    exact = Decimal(value)
    for digits in range(1, 10):
        near = [Context(prec=digits, rounding=how).plus(exact) for how in (ROUND_FLOOR, ROUND_CEILING)]
        same = [one for one in near if abs(one) < Decimal("3.5e38") and as_bits(float(one)) == as_bits(value)]
        if same:
            return str(min(same, key=lambda one: abs(one - exact)))
    raise AssertionError(value)


def as_bits(value: float) -> bytes:
    """The float nearest to a double, as bytes."""
    return struct.pack("<f", value)


def placed(text: str, widest: int) -> str:
    """A decimal as the language writes it: plain up to `widest` digits before the point, else scientific."""
    sign, digits, exponent = Decimal(text).as_tuple()
    assert isinstance(exponent, int)
    bare = "".join(map(str, digits)).lstrip("0")
    minus = "-" if sign else ""
    if not bare:
        return f"{minus}0"
    kept = bare.rstrip("0")
    exponent += len(bare) - len(kept)
    point = len(kept) + exponent
    if point > widest or point < -3:
        rest = f".{kept[1:]}" if len(kept) > 1 else ""
        return f"{minus}{kept[0]}{rest}E{'-' if point < 1 else '+'}{abs(point - 1):02}"
    if point <= 0:
        return f"{minus}0.{'0' * -point}{kept}"
    return f"{minus}{kept}{'0' * exponent}" if exponent >= 0 else f"{minus}{kept[:point]}.{kept[point:]}"


def some_doubles(count: int) -> list[int]:
    """Bit patterns of finite doubles: random ones, edges of exponents, whole numbers, decimals."""
    source = random.Random(20240229)
    bits = [source.getrandbits(64) for _ in range(count)]
    bits += [((exponent << 52) + off) & (2**64 - 1) for exponent in range(0, 2048, 97) for off in (-1, 0, 1)]
    decimals = [source.randint(0, 10**9) / 10 ** source.randint(0, 12) for _ in range(count)]
    bits += [struct.unpack("<Q", struct.pack("<d", one))[0] for one in (*decimals, 1e15, 1e16, 1e22, 1e23, 5e-324, 0.0, -0.0)]
    return [one for one in bits if (one >> 52) & 0x7FF != 0x7FF]


def table(bits: list[int], suffix: str) -> str:
    """An array literal of bit patterns."""
    rows = [", ".join(f"0x{one:X}{suffix}" for one in bits[at : at + 6]) for at in range(0, len(bits), 6)]
    return ",\n        ".join(rows)


def output(tmp_path: Path, source: str, backend: str) -> list[str]:
    """The lines that a program prints."""
    path = tmp_path / "numbers.cl"
    path.write_text(source, "utf-8")
    ran = run(build((path,), Build(backend)))
    assert (ran.code, ran.stderr) == (0, "")
    return ran.stdout.splitlines()


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_doubles_print_shortest_and_read_back(tmp_path: Path, backend: str) -> None:
    bits = some_doubles(300)
    source = f"""{HEAD}
public int Main()
{{
    let bits = new ulong[]
    {{
        {table(bits, "UL")}
    }};
    foreach (var one in bits)
    {{
        let value = OfBits(one);
        let text = $"{{value}}";
        var back = double.Parse(text);
        unsafe {{ if (*(ulong*)&back != one) {{ Console.Write("not "); }} }}
        Console.WriteLine(text);
    }}
    return 0;
}}
"""
    assert output(tmp_path, source, backend) == [placed(repr(as_double(one)), 15) for one in bits]


def test_floats_print_shortest(tmp_path: Path) -> None:
    rng = random.Random(7)
    bits = [rng.getrandbits(32) for _ in range(500)] + [(e << 23) + off for e in range(1, 255, 9) for off in (-1, 0, 1)]
    bits = [one for one in bits if (one >> 23) & 0xFF != 0xFF]
    source = f"""{HEAD}{FLOAT_HEAD}
public int Main()
{{
    let bits = new uint[]
    {{
        {table(bits, "u")}
    }};
    foreach (var one in bits) {{ Console.WriteLine(OfFloatBits(one)); }}
    return 0;
}}
"""
    assert output(tmp_path, source, "llvm") == [placed(shortest_float(as_float(one)), 7) for one in bits]


def fixed(value: Decimal, decimals: int) -> str:
    """The exact value rounded to that many decimals, a half away from zero."""
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, WIDE):f}"


def scientific(value: Decimal, decimals: int) -> str:
    """The same with one digit before the point and an exponent of at least three digits."""
    if not value:
        return f"{value.copy_abs():.{decimals}f}E+000".replace("0", "-0", 1 if value.is_signed() else 0)
    rounded = Context(prec=decimals + 1, rounding=ROUND_HALF_UP).plus(value)
    exponent = rounded.adjusted()
    digits = fixed(rounded.scaleb(-exponent, WIDE), decimals)
    return f"{digits}E{'-' if exponent < 0 else '+'}{abs(exponent):03}"


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_formats_are_exact(tmp_path: Path, backend: str) -> None:
    bits = some_doubles(60)
    source = f"""{HEAD}
public int Main()
{{
    let bits = new ulong[]
    {{
        {table(bits, "UL")}
    }};
    foreach (var one in bits)
    {{
        let v = OfBits(one);
        Console.WriteLine($"{{v:F0}} {{v:F3}} {{v:F40}} {{v:E0}} {{v:E5}} {{v:E20}} {{v:N1}}");
    }}
    return 0;
}}
"""
    want = []
    for one in bits:
        value = Decimal(as_double(one))
        parts = [fixed(value, 0), fixed(value, 3), fixed(value, 40), *(scientific(value, n) for n in (0, 5, 20))]
        want.append(" ".join((*parts, f"{Decimal(fixed(value, 1)):,f}")))
    assert output(tmp_path, source, backend) == want


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_printing_numbers_allocates_nothing(tmp_path: Path, backend: str) -> None:
    path = tmp_path / "numbers.cl"
    path.write_text(
        "public int Main() { Console.Write(-12); Console.WriteLine(1.5); Console.WriteLine(7UL); return 0; }\n", "utf-8"
    )
    ran = run(build((path,), Build(backend, traced=True)))
    assert ran.stdout == "-121.5\n7\n"
    assert ran.trace is not None
    assert (ran.trace.alloc.alloc_calls, ran.trace.alloc.alloc_zeroed_calls) == (0, 0)
