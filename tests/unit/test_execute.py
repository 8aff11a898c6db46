"""The execute stage and its child, on programs made by hand: exit codes, signals, traps, streams, what cannot load."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from chic.stages.execute import ExecuteError, Exit, Job, execute

WAT_HEAD = """
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (memory (export "memory") 1)
"""

NATIVE_HEAD = """
declare i64 @write(i32, ptr, i64)
declare i64 @read(i32, ptr, i64)
declare i32 @raise(i32)
declare i32 @getppid()
@text = private constant [6 x i8] c"hello\\0A"
"""


@pytest.fixture
def wasm(tmp_path):
    """Makes a job of the body of a wasm module."""
    import wasmtime

    def make(body: str, *args: str, **more: object) -> Job:
        path = tmp_path / "program.wasm"
        path.write_bytes(wasmtime.wat2wasm(f"(module {WAT_HEAD} {body})"))
        return Job("wasm", path, args, **more)

    return make


@pytest.fixture
def native(tmp_path):
    """Makes a job of LLVM text that defines chic_start."""
    from llvmlite import binding

    def make(body: str, *args: str, **more: object) -> Job:
        binding.initialize_native_target()
        binding.initialize_native_asmprinter()
        machine = binding.Target.from_default_triple().create_target_machine(reloc="pic")
        path = tmp_path / "program.o"
        path.write_bytes(machine.emit_object(binding.parse_assembly(NATIVE_HEAD + body)))
        return Job("llvm", path, args, **more)

    return make


def start(body: str) -> str:
    """LLVM text of a chic_start."""
    return f"define i32 @chic_start(i32 %argc, ptr %argv) {{ {body} }}"


def test_exit_codes_come_through(native, wasm):
    assert execute(native(start("ret i32 0"))) == Exit(0, None, True, None)
    assert execute(native(start("ret i32 41"))) == Exit(41, None, True, None)
    assert execute(native(start("ret i32 -1"))).code == 255
    assert execute(wasm('(func (export "_start"))')) == Exit(0, None, True, None)
    assert execute(wasm('(func (export "_start") (call $exit (i32.const 41)))')).code == 41
    assert execute(wasm('(func (export "_start") (call $exit (i32.const 200)))')).code == 200
    assert execute(wasm('(func (export "_start") (call $exit (i32.const -1)))')).code == 255


def test_arguments_arrive_behind_the_name(native, wasm):
    assert execute(native(start("ret i32 %argc"), "a", "ü", "")).code == 4
    count = (
        """(func (export "_start") (drop (call $sizes (i32.const 0) (i32.const 4))) (call $exit (i32.load (i32.const 0))))"""
    )
    assert execute(wasm(count, "a", "ü")).code == 3


def test_a_long_argument_arrives(native):
    length = """
      %place = getelementptr ptr, ptr %argv, i64 1
      %text = load ptr, ptr %place
      %at = getelementptr i8, ptr %text, i64 99999
      %byte = load i8, ptr %at
      %wide = zext i8 %byte to i32
      ret i32 %wide"""
    assert execute(native(start(length), "x" * 100_000)).code == ord("x")


def test_output_streams_through(native, wasm, capfd):
    execute(native(start("%n = call i64 @write(i32 1, ptr @text, i64 6) ret i32 0")))
    execute(native(start("%n = call i64 @write(i32 2, ptr @text, i64 6) ret i32 0")))
    hello = """(data (i32.const 8) "\\14\\00\\00\\00\\03\\00\\00\\00") (data (i32.const 20) "ho\\n")
      (func (export "_start") (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0))))"""
    execute(wasm(hello))
    assert capfd.readouterr() == ("hello\nho\n", "hello\n")


def test_a_signal_is_named(native):
    assert execute(native(start("%n = call i32 @raise(i32 15) ret i32 0"))) == Exit(1, "SIGTERM", True, None)
    assert execute(native(start("%n = call i32 @raise(i32 9) ret i32 0"))).signal == "SIGKILL"
    assert execute(native(start("%n = call i32 @raise(i32 2) ret i32 0"))) == Exit(130, "SIGINT", True, None)


FOREVER = "br label %again again: %n = call i32 @getppid() br label %again"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 1), (signal.SIGINT, 130), (signal.SIGHUP, 1)])
def test_signals_go_on_to_the_program(native, number, code):
    job = native(start(f"%w = call i64 @write(i32 1, ptr @text, i64 6) {FOREVER}"))
    script = f"""
import signal
signal.signal({number:d}, signal.SIG_DFL)  # under nohup a hangup would be ignored
from pathlib import Path
from chic.stages.execute import Job, execute
result = execute(Job("llvm", Path({str(job.program)!r})))
print(result.code, result.signal, flush=True)
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout
    assert parent.stdout.readline() == b"hello\n"
    parent.send_signal(number)
    assert parent.stdout.read() == f"{code} {number.name}\n".encode()
    assert parent.wait() == 0


def test_the_program_dies_with_its_parent(native, tmp_path):
    job = native(start(f"%w = call i64 @write(i32 1, ptr @text, i64 6) {FOREVER}"))
    script = f'from pathlib import Path; from chic.stages.execute import *; execute(Job("llvm", Path({str(job.program)!r})))'
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout
    assert parent.stdout.readline() == b"hello\n"
    parent.kill()
    assert parent.stdout.read() == b""  # ends when the last writer, the program, is gone
    parent.wait()


def test_a_thread_may_run_programs(native):
    results: list[Exit] = []
    job = native(start("ret i32 3"))
    thread = threading.Thread(target=lambda: results.append(execute(job)))
    thread.start()
    thread.join()
    assert results[0].code == 3


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ("(unreachable)", "panic: trap unreachable\n   at start\n", 101),
        ("(drop (i32.load (i32.const 70000)))", "panic: invalid memory access\n   at start\n", 101),
        ("(drop (i32.load (i32.const 0xfffffff0)))", "stack overflow\n   at start\n", 134),
        ("(drop (i32.div_s (i32.const 1) (i32.load (i32.const 0))))", "panic: division by zero\n   at start\n", 101),
        ("(call $start)", "stack overflow\n   at start\n", 134),
    ],
)
def test_traps_explain_themselves(wasm, capfd, body, message, code):
    assert execute(wasm(f'(func $start (export "_start") {body})')).code == code
    assert capfd.readouterr().err == message


def test_recursion_may_be_deep(native, wasm):
    down = """
define i32 @down(i32 %n) noinline optnone {
  %zero = icmp eq i32 %n, 0
  br i1 %zero, label %end, label %more
more:
  %less = sub i32 %n, 1
  %below = call i32 @down(i32 %less)
  %sum = add i32 %below, 1
  ret i32 %sum
end:
  ret i32 0
}
"""
    reached = "%n = call i32 @down(i32 100000) %ok = icmp eq i32 %n, 100000 %code = zext i1 %ok to i32 ret i32 %code"
    assert execute(native(down + start(reached))).code == 1
    deep = """
      (func $down (param i32) (result i32)
        (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))
          (else (i32.add (i32.const 1) (call $down (i32.sub (local.get 0) (i32.const 1)))))))
      (func (export "_start") (call $exit (i32.eq (call $down (i32.const 100000)) (i32.const 100000))))"""
    assert execute(wasm(deep)).code == 1


def test_what_is_missing_is_named(native, wasm):
    with pytest.raises(ExecuteError, match=r"undefined in the program .*: no_such_function"):
        execute(native("declare i32 @no_such_function()" + start("%n = call i32 @no_such_function() ret i32 %n")))
    with pytest.raises(ExecuteError, match="library 'nosuchlib'"):
        execute(native(start("ret i32 0"), libraries=("nosuchlib",)))
    import wasmtime

    job = wasm('(func (export "_start"))')
    text = (
        '(module (import "env" "cbrt" (func (param f64) (result f64))) (memory (export "memory") 1) (func (export "_start")))'
    )
    job.program.write_bytes(wasmtime.wat2wasm(text))
    with pytest.raises(ExecuteError, match="wasm sandbox does not have: unknown import: `env::cbrt`"):
        execute(job)


def test_libraries_are_loaded(native):
    body = "declare double @cbrt(double)" + start("%r = call double @cbrt(double 27.0) %n = fptosi double %r to i32 ret i32 %n")
    assert execute(native(body, libraries=("m", "c"))).code == 3


def test_a_damaged_program_is_the_hosts_matter(tmp_path):
    path = tmp_path / "program.wasm"
    path.write_bytes(b"no wasm at all")
    with pytest.raises(ExecuteError, match="the wasm host failed"):
        execute(Job("wasm", path))
    with pytest.raises(ExecuteError, match="FileNotFoundError"):
        execute(Job("llvm", tmp_path / "absent.o"))


def test_nothing_leaks(native):
    job = native(start("ret i32 0"))
    execute(job)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        execute(job)
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_module_of_the_users_folder_does_not_hide_ours(native, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(99)")
    (tmp_path / "chic").mkdir()
    job = native(start("ret i32 5"))
    monkeypatch.chdir(tmp_path)
    assert execute(job).code == 5
