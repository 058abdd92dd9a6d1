"""The service: which address answers what, and who may ask how often and how much."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from hmac import compare_digest
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from newslint.errors import NewslintError
from newslint.reporters._wire import dumps
from newslint.server import files, languagetool, native
from newslint.server.assets import GUARDS, Asset, Assets
from newslint.server.forms import read_asked, read_form
from newslint.server.metrics import CONTENT_TYPE, Metrics
from newslint.server.openapi import schema
from newslint.server.options import ServeOptions
from newslint.server.rates import Rates
from newslint.server.reading import ReadingRoom
from newslint.server.refusals import RefusedError

OPTIONS = "NEWSLINT_SERVE"
"""The environment variable that tells a worker process its options."""
_LONGEST_LETTER = 12  # bytes: four in UTF-8, each written as %F0
_BESIDES = 1 << 16  # bytes of a request besides its text
_SOURCES = 4
"""How many times as long as a story all transcripts together may be that it is held against."""
_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Of answers that speak of a story: nobody keeps them, and nobody takes them for what they are not."""
Answer = Callable[["Service", Request], Awaitable[Response]]


class Service:
    """What all requests of a process share."""

    def __init__(self, options: ServeOptions) -> None:
        self.options = options
        self.room = ReadingRoom(options)
        self.metrics = Metrics(lambda: self.room.waiting)
        self.assets = Assets() if options.page else None
        self._rates = Rates(options.rate)

    def admit(self, request: Request, key: str) -> None:
        """Refuse a request without a key where one is needed, and one of a client that asks too often."""
        keys = self.options.keys
        given = key or request.headers.get("x-api-key", "")
        given = given or request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        if keys and not any(compare_digest(given.encode(), one.encode()) for one in keys):
            raise RefusedError(401, "a key is needed", {"WWW-Authenticate": "Bearer"})
        client = given if keys else request.client.host if request.client else ""
        wait = self._rates.wait(client, time.monotonic())
        if wait:
            raise RefusedError(429, "too many requests in a minute", {"Retry-After": str(int(wait) + 1)})

    async def body(self, request: Request, limit: int = 0) -> bytes:
        """The body of a request that came in bounded time, of so many bytes at most; by default, of a long text."""
        limit = limit or self.limit()
        size = request.headers.get("content-length", "0")
        if size.isdecimal() and int(size) > limit:
            raise self._too_long()
        try:
            return await asyncio.wait_for(self._streamed(request, limit), self.options.seconds)
        except TimeoutError:
            raise RefusedError(408, f"the request did not come within {self.options.seconds:g} seconds") from None
        except ClientDisconnect:
            raise RefusedError(400, "the request broke off") from None

    async def file(self, request: Request) -> bytes:
        """A file, no larger than those of its sort are."""
        data = await self.body(request, max(files.LARGEST, self.limit()))
        if len(data) > self.limit() and not files.is_archive(data):
            raise self._too_long()
        return data

    def limit(self, times: int = 1) -> int:
        """Bytes of the largest request with a text in it, or with so many times the longest."""
        return self.options.characters * times * _LONGEST_LETTER + _BESIDES

    async def _streamed(self, request: Request, limit: int) -> bytes:
        """The body, as it comes."""
        parts, size = [], 0
        async for part in request.stream():
            size += len(part)
            if size > limit:
                raise self._too_long()
            parts.append(part)
        return b"".join(parts)

    def refuse_long(self, text: str, times: int = 1) -> None:
        """Refuse a text that is too long: more than so many times what a story may have."""
        if len(text) > self.options.characters * times:
            raise self._too_long(times)

    def _too_long(self, times: int = 1) -> RefusedError:
        """The refusal of a text that is too long."""
        what = "a text has" if times == 1 else "all sources together have"
        return RefusedError(413, f"{what} at most {self.options.characters * times:,} characters")


async def on_check(service: Service, request: Request) -> Response:
    """LanguageTool's check."""
    form = read_form(await service.body(request), request.url.query)
    service.admit(request, form.get("apiKey", ""))
    asked = read_asked(form)
    service.refuse_long(asked.text)
    return _json(await service.room.do(lambda stop: languagetool.check(service.room, asked, stop)))


async def on_languages(service: Service, request: Request) -> Response:
    """LanguageTool's languages."""
    service.admit(request, request.query_params.get("apiKey", ""))
    return _json(languagetool.languages())


async def on_native_check(service: Service, request: Request) -> Response:
    """What is found in a story."""
    story = await _story(service, request)
    return _json(await service.room.do(lambda stop: native.check(service.room, story, stop)))


async def on_facts(service: Service, request: Request) -> Response:
    """What a story states."""
    story = await _story(service, request)
    return _json(await service.room.do(lambda _: native.facts(service.room, story)))


async def _story(service: Service, request: Request) -> native.Story:
    """The story in a request to our own API, from somebody who may ask."""
    service.admit(request, "")
    story = native.read_story(await service.body(request, service.limit(1 + _SOURCES)))
    service.refuse_long(story.text)
    service.refuse_long("".join(source.text for source in story.sources), _SOURCES)
    return story


async def on_rules(service: Service, request: Request) -> Response:
    """All rules."""
    service.admit(request, "")
    return _json(await service.room.do(lambda _: native.rules(service.room)))


async def on_report(service: Service, request: Request) -> Response:
    """The marked report on a story: a page that stands for itself."""
    story = await _story(service, request)
    page = await service.room.do(lambda stop: native.report(service.room, story, stop))
    # Half a pair of code units cannot be written; whoever looks at the page sees that a character is missing.
    body = page.encode("utf-8", "replace")
    headers = {**_FRESH, "Content-Disposition": 'attachment; filename="newslint.html"'}
    return Response(body, headers=headers, media_type="text/html")


async def on_file(service: Service, request: Request) -> Response:
    """The stories in a file."""
    service.admit(request, "")
    service.room.refuse_crowd()
    data = await service.file(request)
    name = request.query_params.get("name", "")
    found = await service.room.do(lambda _: files.stories(service.room.readers, name, data))
    for story in found:
        service.refuse_long(story.text)
    return _json({"stories": [story._asdict() for story in found]})


async def on_page(service: Service, request: Request) -> Response:
    """The page for writers."""
    assert service.assets is not None
    tag = f'"{service.assets.digest}"'
    headers = {"Cache-Control": "no-cache", "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={**GUARDS, **headers})
    return _asset(service.assets.index, headers)


async def on_part(service: Service, request: Request) -> Response:
    """A part of the page, under the digest of all."""
    assert service.assets is not None
    part = service.assets.parts.get(request.path_params["name"])
    if part is None or request.path_params["digest"] != service.assets.digest:
        raise RefusedError(404, "the page has no such part")
    return _asset(part, {"Cache-Control": "public, max-age=31536000, immutable"})


def _asset(asset: Asset, headers: Mapping[str, str]) -> Response:
    """A file of the page."""
    return Response(asset.body, headers={**GUARDS, **headers, "Content-Type": asset.kind})


async def on_schema(service: Service, request: Request) -> Response:  # noqa: ARG001 - it is the same for all
    """The description of these addresses."""
    return _json(schema())


async def on_health(service: Service, request: Request) -> Response:  # noqa: ARG001 - to answer is all
    """That the service answers."""
    return PlainTextResponse("OK")


async def on_metrics(service: Service, request: Request) -> Response:
    """What was counted."""
    service.admit(request, "")
    return Response(service.metrics.text(), media_type=CONTENT_TYPE)


_ADDRESSES: tuple[tuple[str, str, Answer], ...] = (
    ("/v2/check", "POST", on_check),
    ("/v2/check", "GET", on_check),  # some clients write all that they ask into the address
    ("/v2/languages", "GET", on_languages),
    ("/v2/healthcheck", "GET", on_health),
    ("/api/check", "POST", on_native_check),
    ("/api/facts", "POST", on_facts),
    ("/api/rules", "GET", on_rules),
    ("/api/report", "POST", on_report),
    ("/api/read", "POST", on_file),
    ("/openapi.json", "GET", on_schema),
    ("/health", "GET", on_health),
    ("/metrics", "GET", on_metrics),
)
_PAGE: tuple[tuple[str, str, Answer], ...] = (
    ("/", "GET", on_page),
    ("/page/{digest}/{name}", "GET", on_part),
)


def app(options: ServeOptions) -> Starlette:
    """The service with some options."""
    service = Service(options)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        await asyncio.get_running_loop().run_in_executor(None, service.room.warm)
        yield
        service.room.close()

    addresses = (*_ADDRESSES, *_PAGE) if options.page else _ADDRESSES
    routes = [Route(path, _guarded(service, path, answer), methods=[method]) for path, method, answer in addresses]
    origins = [Middleware(CORSMiddleware, allow_origins=list(options.origins), allow_methods=["GET", "POST"],
                          allow_headers=["authorization", "content-type", "x-api-key"])]  # fmt: skip
    return Starlette(routes=routes, middleware=origins if options.origins else [], lifespan=life)


def created() -> Starlette:
    """The service in a worker process, which finds its options in the environment."""
    return app(ServeOptions.read(os.environ[OPTIONS]))


def _guarded(service: Service, path: str, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """An answer that is counted, and a refusal where there is none."""

    async def answered(request: Request) -> Response:
        started = time.perf_counter()
        try:
            response = await answer(service, request)
        except RefusedError as error:
            response = _refusal(path, error)
        except NewslintError as error:
            response = _refusal(path, RefusedError(400, str(error)))
        service.metrics.answered(path, response.status_code, time.perf_counter() - started)
        return response

    return answered


def _refusal(path: str, error: RefusedError) -> Response:
    """A refusal, as clients of the address expect it."""
    if path.startswith("/v2/"):
        return PlainTextResponse(f"Error: {error.message}", error.status, dict(error.headers or {}))
    return _json({"error": error.message}, error.status, error)


def _json(value: Any, status: int = 200, error: RefusedError | None = None) -> Response:
    """An answer in JSON, whatever is in its strings."""
    headers = {**_FRESH, **(error.headers or {} if error else {})}
    return Response(dumps(value), status, headers, "application/json")
