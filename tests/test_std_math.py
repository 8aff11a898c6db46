"""The mathematics of the library: at most 1 ulp from the true value, which is computed here with decimals of many digits."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable
from decimal import Context, Decimal, localcontext
from functools import cache

import pytest
from toolchain import Build, build, run

DIGITS = 60
Function = Callable[[Decimal], Decimal]


@cache
def pi(digits: int) -> Decimal:
    """Machin's formula."""
    with localcontext(Context(prec=digits + 10)):
        return 16 * _arctan_series(Decimal(1) / 5) - 4 * _arctan_series(Decimal(1) / 239)


def _arctan_series(x: Decimal) -> Decimal:
    total, power, n = Decimal(0), x, 1
    while (term := power / n) and abs(term) > abs(x).scaleb(-x_precision()):
        total += term if n % 4 == 1 else -term
        power, n = power * x * x, n + 2
    return total


def x_precision() -> int:
    """Digits of the context in force."""
    from decimal import getcontext

    return getcontext().prec


def sine(x: Decimal) -> Decimal:
    """sin by Taylor, after taking multiples of 2 pi away with as many digits as that needs."""
    with localcontext(Context(prec=DIGITS + max(0, x.adjusted()) + 10)):
        x = x.remainder_near(2 * pi(DIGITS + max(0, x.adjusted()) + 10))
    term, total, n = x, Decimal(0), 1
    while term and abs(term) > abs(x).scaleb(-DIGITS):
        total += term
        n += 2
        term = -term * x * x / (n * (n - 1))
    return total


def cosine(x: Decimal) -> Decimal:
    """cos as a shifted sine, exact enough because the shift has as many digits."""
    with localcontext(Context(prec=2 * DIGITS + max(0, x.adjusted()) + 10)):
        shifted = x + pi(2 * DIGITS + max(0, x.adjusted())) / 2
    return sine(shifted)


def arctan(x: Decimal) -> Decimal:
    """atan by its series, after halving the angle often enough."""
    doublings = 0
    while abs(x) > Decimal("0.05"):
        x = x / (1 + (1 + x * x).sqrt())
        doublings += 1
    return _arctan_series(x) * 2**doublings


def arcsin(x: Decimal) -> Decimal:
    """asin by way of atan."""
    return pi(DIGITS) / 2 * int(x) if abs(x) == 1 else arctan(x / (1 - x * x).sqrt())


def hyperbolic_sine(x: Decimal) -> Decimal:
    """sinh; small arguments lose no digits because there are plenty."""
    return (x.exp() - (-x).exp()) / 2


def hyperbolic_cosine(x: Decimal) -> Decimal:
    """cosh"""
    return (x.exp() + (-x).exp()) / 2


def logs(low: float, high: float) -> list[float]:
    """Numbers spread evenly over magnitudes."""
    rng = random.Random(int(high) % 1000 + 1)
    return [math.exp(rng.uniform(math.log(low), math.log(high))) for _ in range(40)]


def evenly(low: float, high: float) -> list[float]:
    """Numbers spread evenly."""
    rng = random.Random(5)
    return [rng.uniform(low, high) for _ in range(40)]


CASES: dict[str, tuple[Function, list[float]]] = {
    "Exp": (lambda x: x.exp(), evenly(-740.0, 709.0) + evenly(-1.0, 1.0)),
    "Log": (lambda x: x.ln(), logs(1e-300, 1e300) + evenly(0.9, 1.1)),
    "Log2": (lambda x: x.ln() / Decimal(2).ln(), logs(1e-300, 1e300) + evenly(0.9, 1.1)),
    "Log10": (lambda x: x.log10(), logs(1e-300, 1e300) + evenly(0.9, 1.1)),
    "Cbrt": (lambda x: (x.ln() / 3).exp(), logs(1e-300, 1e300)),
    "Sin": (sine, evenly(-10.0, 10.0) + logs(1e-6, 1e6) + logs(1e6, 1e300)),
    "Cos": (cosine, evenly(-10.0, 10.0) + logs(1e-6, 1e6) + logs(1e6, 1e300)),
    "Tan": (lambda x: sine(x) / cosine(x), evenly(-10.0, 10.0) + logs(1e-6, 1e6) + logs(1e6, 1e300)),
    "Asin": (arcsin, [*evenly(-1.0, 1.0), 1.0, -1.0, 0.5]),
    "Acos": (lambda x: pi(DIGITS) / 2 - arcsin(x), [*evenly(-1.0, 1.0), -1.0, 0.5]),
    "Atan": (arctan, evenly(-3.0, 3.0) + logs(1e-6, 1e15)),
    "Sinh": (hyperbolic_sine, evenly(-3.0, 3.0) + evenly(-700.0, 700.0)),
    "Cosh": (hyperbolic_cosine, evenly(-3.0, 3.0) + evenly(-700.0, 700.0)),
    "Tanh": (lambda x: hyperbolic_sine(x) / hyperbolic_cosine(x), evenly(-3.0, 3.0) + evenly(-0.3, 0.3)),
    "Asinh": (lambda x: (x + (x * x + 1).sqrt()).ln(), evenly(0.0, 3.0) + logs(1e-6, 1e100)),
    "Acosh": (lambda x: (x + (x * x - 1).sqrt()).ln(), evenly(1.0, 3.0) + logs(1.0, 1e100)),
    "Atanh": (lambda x: ((1 + x) / (1 - x)).ln() / 2, evenly(-1.0, 1.0)),
}
PAIRS = [(x, y) for x, y in zip(logs(1e-3, 1e3) + evenly(0.9, 1.1), evenly(-90.0, 90.0) + logs(1.0, 5000.0), strict=True)]


def bits(value: float) -> int:
    """The bits of a double."""
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


def ulps(got: float, want: Decimal) -> Decimal:
    """The distance from the true value in units of its last place."""
    return abs(Decimal(got) - want) / Decimal(math.ulp(float(want)))


def program() -> str:
    """Prints the bits of every case's result."""
    lines = [
        "namespace Numbers;",
        "double OfBits(ulong bits) { var b = bits; unsafe { return *(double*)&b; } }",
        "void Show(double value) { var v = value; unsafe { Console.WriteLine(*(ulong*)&v); } }",
    ]
    for name, (_, inputs) in CASES.items():
        lines.append(f"void Try{name}() {{ foreach (var b in new ulong[] {{ {numbers(inputs)} }})")
        lines.append(f"    {{ Show(Math.{name}(OfBits(b))); }} }}")
    lines.append(f"void TryPow() {{ let xs = new ulong[] {{ {numbers([x for x, _ in PAIRS])} }};")
    lines.append(f"    let ys = new ulong[] {{ {numbers([y for _, y in PAIRS])} }};")
    lines.append("    for (var i = 0; i < (int)xs.Length; i += 1) { Show(Math.Pow(OfBits(xs[i]), OfBits(ys[i]))); }")
    lines.append("    for (var i = 0; i < (int)xs.Length; i += 1) { Show(Math.Atan2(OfBits(ys[i]), OfBits(xs[i]))); } }")
    calls = " ".join(f"Try{name}();" for name in (*CASES, "Pow"))
    return "\n".join((*lines, f"public int Main() {{ {calls} return 0; }}\n"))


def numbers(values: list[float]) -> str:
    """Bit patterns as a list of literals."""
    return ", ".join(f"0x{bits(one):X}UL" for one in values)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    """Every result by function name, the same on both back ends."""
    path = tmp_path_factory.mktemp("math") / "numbers.cl"
    path.write_text(program(), "utf-8")
    llvm, wasm = (run(build((path,), Build(backend))) for backend in ("llvm", "wasm"))
    assert (llvm.code, llvm.stderr) == (0, "")
    assert llvm.stdout == wasm.stdout
    values = [float(struct.unpack("<d", struct.pack("<Q", int(line)))[0]) for line in llvm.stdout.split()]
    sizes = {name: len(inputs) for name, (_, inputs) in CASES.items()} | {"Pow": len(PAIRS), "Atan2": len(PAIRS)}
    out: dict[str, list[float]] = {}
    for name, size in sizes.items():
        out[name], values = values[:size], values[size:]
    return out


@pytest.mark.parametrize("name", CASES)
def test_at_most_one_ulp(results: dict[str, list[float]], name: str) -> None:
    function, inputs = CASES[name]
    with localcontext(Context(prec=2 * DIGITS)):
        worst = max(ulps(got, function(Decimal(x))) for got, x in zip(results[name], inputs, strict=True))
    assert worst < 1


def test_powers(results: dict[str, list[float]]) -> None:
    with localcontext(Context(prec=2 * DIGITS)):
        wanted = [(Decimal(y) * Decimal(x).ln()).exp() for x, y in PAIRS]
        worst = max(ulps(got, want) for got, want in zip(results["Pow"], wanted, strict=True))
    assert worst < 1


def test_arcs_of_points(results: dict[str, list[float]]) -> None:
    with localcontext(Context(prec=2 * DIGITS)):
        wanted = [arctan(Decimal(y) / Decimal(x)) for x, y in PAIRS]
        worst = max(ulps(got, want) for got, want in zip(results["Atan2"], wanted, strict=True))
    assert worst < 1
