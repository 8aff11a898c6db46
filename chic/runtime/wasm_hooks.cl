// The host's side of a profiled wasm program: functions that wasmtime calls directly, without going through Python.
// Arguments and results lie in slots of 16 bytes; the result of a hook is a trap, or null.
namespace Chic.Rt;

public static class Profile
{
    public static void Begin() { }
    public static void End(ulong state) { }
    public static void Allocated(ulong size) { }
    public static unsafe int Flush(byte* path, nuint length) { return -4; }
}

@extern("C") @export("chic_wasm_trace_enter")
public unsafe byte* WasmEnter(byte* env, byte* caller, uint* slots, nuint count)
{
    Trace.Enter(*slots);
    return null;
}

@extern("C") @export("chic_wasm_trace_exit")
public unsafe byte* WasmExit(byte* env, byte* caller, uint* slots, nuint count)
{
    Trace.Exit();
    return null;
}

@extern("C") @export("chic_wasm_trace_alloc")
public unsafe byte* WasmAlloc(byte* env, byte* caller, uint* slots, nuint count)
{
    Trace.Allocated(*(ulong*)slots);
    return null;
}

@extern("C") @export("chic_wasm_trace_begin")
public unsafe byte* WasmBegin(byte* env, byte* caller, uint* slots, nuint count)
{
    Session.Begin();
    return null;
}

@extern("C") @export("chic_wasm_trace_end")
public unsafe byte* WasmEnd(byte* env, byte* caller, uint* slots, nuint count)
{
    Session.End((ulong)*slots);
    return null;
}

@extern("C") @export("chic_wasm_trace_flush")
public unsafe byte* WasmFlush(byte* env, byte* caller, uint* slots, nuint count)
{
    let path = Session.Setup.Memory + *slots;
    let length = (nuint)*(uint*)((byte*)slots + 16);
    *(int*)(slots) = Session.Flush(path, length);
    return null;
}

/// Called by the host itself: before the program starts, after each round of calibration, and when the program has ended
/// without saying so.
@extern("C") @export("chic_trace_open")
public unsafe void TraceOpen() { Session.Open(); }

@extern("C") @export("chic_trace_prepare_counted")
public unsafe void TracePrepareCounted(uint caller) { Calibration.Prepare(caller); }

@extern("C") @export("chic_trace_take_probe")
public unsafe void TraceTakeProbe() { Calibration.Take(); }

@extern("C") @export("chic_trace_end")
public unsafe void TraceEnd(ulong state) { Session.End(state); }
