"""Runs a piece of work in another process, and kills it."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from typing import Any


def nursery() -> ForkServerContext:
    """Return what starts processes fast: they are forked from one that has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.children"])
    return context


def killed_after(said: int, work: Callable[..., None], *arguments: Any, patience_s: float = 0.0) -> list[Any]:
    """Return all that a process said that was killed once it had said something ``said`` times.

    With ``patience_s`` it lives that much longer, unless it is done before.
    """
    context = nursery()
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*arguments, told), daemon=True)
    process.start()
    told.close()
    words = [heard.recv() for _ in range(said)]
    process.join(patience_s)
    process.kill()
    process.join()
    words += _rest(heard)
    process.close()
    return words


def told_by(work: Callable[..., None], *arguments: Any) -> list[Any]:
    """Return all that a process said until it ended by itself."""
    context = nursery()
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*arguments, told), daemon=True)
    process.start()
    told.close()
    words = _rest(heard)
    process.join()
    process.close()
    return words


def _rest(heard: Any) -> list[Any]:
    words = []
    try:
        while True:
            words.append(heard.recv())
    except EOFError:
        heard.close()
    return words
