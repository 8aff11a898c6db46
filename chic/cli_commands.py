"""The commands. Each reads its options, has the driver do the work, prints, and gives an exit code."""

from __future__ import annotations

import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from attrs import evolve, frozen

from chic import __version__
from chic.cli_files import overwritten
from chic.cli_options import (
    COMPILE,
    MEASURE,
    Request,
    Stop,
    common,
    environment_help,
    request,
    setting_options,
    settings_for,
    with_auto_trace,
)
from chic.cli_testing_options import as_settings, test_options
from chic.console import HeadedConsole
from chic.driver import Driver
from chic.exits import EXIT_CODES, FAILED, USAGE
from chic.pipeline import Mode, plan


@frozen
class Context:
    """What stands behind `--`."""

    program_args: tuple[str, ...]


def invoke(arguments: list[str], program_args: tuple[str, ...]) -> int:
    """Run a command; its mistakes become one line and an exit code."""
    try:
        with chic.make_context("chic", arguments, obj=Context(program_args)) as context:  # `main` ends broken pipes its own way
            code = chic.invoke(context)
        return code if isinstance(code, int) else 0
    except click.NoSuchOption as error:
        near = f" (did you mean {', '.join(sorted(error.possibilities))}?)" if error.possibilities else ""
        return _say(f"unknown option {error.option_name}{near}; {_see(arguments)}", USAGE)
    except click.UsageError as error:
        return _say(f"{error.format_message().rstrip('.')}; {_see(arguments)}", USAGE)
    except Stop as error:
        return _say(str(error), error.code)
    except click.exceptions.Exit as error:
        return error.exit_code


def _see(arguments: list[str]) -> str:
    """Where the options are listed: with the command that was given, if one was."""
    return " ".join(["see chic", *(name for name in arguments[:1] if name in chic.commands), "--help"])


def _say(text: str, code: int) -> int:
    sys.stderr.write("".join(f"chic: error: {line}\n" for line in text.splitlines()))
    return code


class Commands(click.Group):
    """The commands in the order of use, and what applies to all of them below."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, most used first."""
        return list(self.commands)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Variables and exit codes."""
        codes = "\n".join(f"  {code:<4}{meaning}" for code, meaning in EXIT_CODES.items())
        formatter.write(f"\n{environment_help()}\n\nExit codes:\n{codes}\n\nProgram arguments come after --.\n")


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="chic %(version)s")
@click.pass_context
def chic(ctx: click.Context) -> int:
    """Compiles Chic programs and profiles them."""
    if ctx.invoked_subcommand is None:
        sys.stderr.write(ctx.get_help() + "\n")
        return USAGE
    return 0


# --- profile and run ---------------------------------------------------------------------------------------------------


@chic.command()
@common
@setting_options(*COMPILE, *MEASURE)
@click.option("--profile", is_flag=True, help="(always on here)")
@click.option("--profile-flamegraph", is_flag=True, help="(always on here)")
@click.option("--cached", is_flag=True, help="do not run the program again if nothing changed")
@click.pass_obj
def profile(context: Context, /, cached: bool, **given: Any) -> int:
    """Run a program and show where its time goes."""
    return _profile(with_auto_trace(request(given)), context.program_args, drawn=True, cached=cached, messages=sys.stdout)


@chic.command()
@common
@setting_options(*COMPILE, *MEASURE)
@click.option("--profile", "profiled", is_flag=True, help="also write a profile")
@click.option("--profile-flamegraph", is_flag=True, help="also draw it")
@click.option("--cached", is_flag=True, help="with --profile: do not run the program again if nothing changed")
@click.pass_obj
def run(context: Context, /, profiled: bool, profile_flamegraph: bool, cached: bool, **given: Any) -> int:
    """Run a program."""
    wanted = request(given)
    asked = profiled or profile_flamegraph or cached or any(given[name] is not None for name in MEASURE)
    if asked or wanted.settings.profile_auto_trace:
        return _profile(with_auto_trace(wanted), context.program_args, profile_flamegraph, cached, sys.stderr)
    from chic.running import run as run_program

    driver = _made(wanted, Mode.RUN, (LAST_STEP[wanted.settings.backend],), context.program_args)
    ending = driver.guarded("run", lambda: run_program(driver.plan, driver.value(driver.plan.slot("libraries"))))
    if ending is None:
        return driver.failure.code if driver.failure else FAILED
    if ending.signal and ending.signal != "SIGINT":
        wanted.console.error(f"program terminated by signal {ending.signal}")
    return int(ending.code)


LAST_STEP = {"llvm": "codegen", "wasm": "link_wasm"}  # after which a program can be run


def _profile(wanted: Request, arguments: tuple[str, ...], drawn: bool, cached: bool, messages: Any) -> int:
    from chic.cli_report import report

    last = ("render",) if drawn else ("fold",)
    driver = _made(wanted, Mode.PROFILE, last, arguments, measure_anew=not cached)
    if "execute" not in driver.performed:
        wanted.console.notice("nothing changed: the program was not run again")
    if not drawn and "fold" in driver.performed:
        with suppress(OSError):  # the picture of an earlier run would pass for that of this one
            driver.plan.slot("picture").path.unlink()
    return report(driver, messages, drawn, wanted.quiet)


def _made(
    wanted: Request, mode: Mode, steps: tuple[str, ...], args: tuple[str, ...] = (), measure_anew: bool = False
) -> Driver:
    """A driver that has brought some steps up to date; raises `click.exceptions.Exit` where they failed."""
    from chic.tasks import run as run_tasks

    driver = Driver(plan(wanted.inputs, wanted.settings, mode, args), wanted.console)
    if steps and not run_tasks(driver, steps, measure_anew):
        raise click.exceptions.Exit(driver.failure.code if driver.failure else FAILED)
    return driver


@chic.command()
@common
@test_options
@setting_options(*COMPILE, *MEASURE)
@click.option("--profile", "profiled", is_flag=True, help="also write a profile; each testcase is a root of its call tree")
@click.option("--profile-flamegraph", is_flag=True, help="also draw it")
def test(watchdog: str | None, profiled: bool, profile_flamegraph: bool, **given: Any) -> int:
    """Run the testcases of a program."""
    from chic.cli_testing import test_program

    wanted = request(as_settings(given), findings=sys.stdout)
    measured = profiled or profile_flamegraph or any(given[name] is not None for name in MEASURE)
    if measured or wanted.settings.profile_auto_trace:
        wanted, measured = with_auto_trace(wanted), True
    return test_program(wanted, _made, measured, profile_flamegraph, bool(given["verbose"]))


# --- check, build, show ------------------------------------------------------------------------------------------------


@chic.command()
@common
@setting_options(*COMPILE)
def check(**given: Any) -> int:
    """Look for errors without running the program."""
    return _looked_at(given, Mode.CHECK, "check")


@chic.command()
@common
@setting_options(*COMPILE)
def lint(**given: Any) -> int:
    """Check, and point out dead code and unused parameters."""
    return _looked_at(given, Mode.LINT, "lint")


def _looked_at(given: dict[str, Any], mode: Mode, done: str) -> int:
    """What the front end says of a program, and a line that it passed."""
    wanted = request(given, findings=sys.stdout)
    verbosity = -1 if wanted.quiet else int(given["verbose"])
    door = HeadedConsole(sys.stderr, wanted.settings, verbosity, f"{done} completed with diagnostics:")
    driver = _made(evolve(wanted, console=door), mode, ("lower",))
    kind = "lib" if driver.value(driver.plan.slot("typed")).entry is None else "exe"
    if not wanted.quiet:
        print(f"{done} passed for {', '.join(wanted.inputs)} (target {driver.plan.fact('target')}, crate type {kind})")
    return 0


@chic.command()
@common
@setting_options(*COMPILE)
@click.option("-o", "--output", metavar="PATH", help="the file to write; default: the input's name without .cl, or with .wasm")
def build(output: str | None, **given: Any) -> int:
    """Write an executable (llvm) or a WebAssembly module (wasm)."""
    from chic.executable import BuildError, build_executable, build_module

    wanted = request(given)
    native = wanted.settings.backend == "llvm"
    path = Path(output or Path(wanted.inputs[0]).stem + ("" if native else ".wasm"))
    if problems := overwritten(wanted.inputs, (str(path),)):
        raise Stop(f"{problems[0]} with -o")
    driver = _made(wanted, Mode.RUN, (LAST_STEP[wanted.settings.backend],))
    libraries = driver.value(driver.plan.slot("libraries"))
    try:
        if native:
            build_executable(driver.plan.slot("object").path, path, tuple(libraries.split()))
        else:
            build_module(driver.value(driver.plan.slot("module")), path)
    except BuildError as error:
        raise Stop(str(error)) from error
    if not wanted.quiet:
        print(f"built {path} (target {driver.plan.fact('target')})")
    return 0


@chic.command(short_help="Show what a stage makes of a program.")
@click.argument("what", metavar="WHAT")
@common
@setting_options(*COMPILE)
@click.option("--profile", "profiled", is_flag=True, help="show it as it is compiled for a profile")
@click.option("--all", "everything", is_flag=True, help="library and runtime as well")
def show(what: str, profiled: bool, everything: bool, **given: Any) -> int:
    """Show what a stage makes: WHAT is ast, typed, mir, llvm, opt, asm or tasks."""
    from chic.show import VIEWS, faults, show_view

    if what not in VIEWS:
        raise Stop(f"cannot show {what!r}; choose from {', '.join(VIEWS)}", USAGE)
    wanted = request(given)
    step = "instrument" if profiled and VIEWS[what] == "lower" else VIEWS[what]
    driver = _made(wanted, Mode.PROFILE if profiled else Mode.RUN, (step,) if step else ())
    if what == "ast" and (found := faults(driver)):
        driver.show(found)
        return FAILED
    sys.stdout.write(show_view(what, driver, everything))
    return 0


# --- housekeeping ------------------------------------------------------------------------------------------------------


@chic.command(short_help="Remove intermediate artefacts (.chic).")
@click.argument("folders", nargs=-1, metavar="[FOLDER or FILE]...")
@setting_options("cache_dir")
def clean(folders: tuple[str, ...], cache_dir: str | None) -> int:
    """Remove intermediate artefacts (.chic) here, or beside the given files."""
    from chic.housekeeping import ProjectError, clean_caches

    settings = settings_for(folders, {"cache_dir": cache_dir})
    try:
        for removed in clean_caches(folders, settings.cache_dir):
            print(f"removed {removed}")
    except ProjectError as error:
        raise Stop(str(error)) from error
    return 0


@chic.command()
@click.option("--name", metavar="NAME", help="namespace of the new program; default: from the folder's name")
@click.option("--output", "folder", metavar="FOLDER", default=".", help="where; default: here")
@click.option("--force", is_flag=True, help="overwrite files that are there")
def init(name: str | None, folder: str, force: bool) -> int:
    """Start a project: chic.yaml, dodo.py and main.cl."""
    from chic.housekeeping import ProjectError, init_project

    try:
        written = init_project(Path(folder), name, force)
    except ProjectError as error:
        raise Stop(str(error)) from error
    print(f"wrote {', '.join(str(path) for path in written)}; now: chic profile {shlex.quote(str(written[-1]))}")
    return 0


@chic.command()
def version() -> int:
    """Print the version."""
    print(f"chic {__version__}")
    return 0


@chic.command("help")
@click.argument("topic", required=False)
@click.pass_context
def help_(ctx: click.Context, topic: str | None) -> int:
    """Explain a command."""
    assert ctx.parent is not None
    if topic is None:
        print(ctx.parent.get_help())
        return 0
    command = chic.commands.get(topic)
    if command is None:
        raise Stop(f"no command {topic!r}; there are {', '.join(chic.commands)}", USAGE)
    with click.Context(command, info_name=topic, parent=ctx.parent) as inner:
        print(command.get_help(inner))
    return 0
