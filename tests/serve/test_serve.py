"""The server shows the site to the one who edits it, and to nobody else."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from timeline.serve import BuildOutcome, serve

Start = Callable[..., Any]
"""The fixture `start` of conftest.py; it gives a `Site`."""

UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture(scope="module")
def site(start: Start) -> Any:
    return start(index="home", about="about us")


@pytest.fixture(scope="module")
def under_a_path(start: Start) -> Any:
    return start(base_path="/repo", index="home", about="about us")


def soon(site: Any, path: str, words: str) -> str:
    """The page at *path* as soon as it has *words*."""
    for _ in range(200):
        body: str = site.get(path)[1]
        if words in body:
            return body
        time.sleep(0.05)
    raise AssertionError(f"{words!r} never came; the page was: {body}")


class TestPages:
    @pytest.mark.parametrize(
        ("path", "status", "words"),
        [
            ("/", 200, "home"),
            ("/index.html", 200, "home"),
            ("/about/", 200, "about us"),
            ("/about/?q=1", 200, "about us"),
            ("/nowhere/", 404, "nowhere"),
            ("/about/nowhere", 404, "nowhere"),
            ("/404.html", 200, "nowhere"),
        ],
    )
    def test_a_path_shows_its_page_and_a_missing_one_the_404_page(
        self, site: Any, path: str, status: int, words: str
    ) -> None:
        answer, body = site.get(path)

        assert answer.status == status
        assert f"<main>{words}</main>" in body
        assert answer.getheader("Content-Type") == "text/html; charset=utf-8"

    def test_a_folder_without_its_slash_leads_to_the_one_with(self, site: Any) -> None:
        answer, _ = site.get("/about")

        assert (answer.status, answer.getheader("Location")) == (301, "/about/")

    def test_other_files_are_sent_as_they_are(self, site: Any) -> None:
        answer, body = site.get("/data/events.json")

        assert (answer.status, body) == (200, "{}")
        assert answer.getheader("Content-Type") == "application/json; charset=utf-8"

    def test_a_head_request_has_the_headers_of_the_page(self, site: Any) -> None:
        answer, body = site.get("/", "HEAD")

        assert (answer.status, body) == (200, "")
        assert answer.getheader("Content-Length") == site.get("/")[0].getheader("Content-Length")

    @pytest.mark.parametrize("path", ["/", "/nowhere/"])
    def test_a_page_brings_the_script_that_reloads_it_without_any_inline_code(self, site: Any, path: str) -> None:
        _, body = site.get(path)

        assert re.search(
            rf'<script defer src="/livereload\.js\?port={site.port}&amp;snipver=\d+&amp;[^"]+"></script></head>', body
        )
        assert len(re.findall("<script", body)) == 1
        assert site.get("/livereload.js")[0].status == 200

    def test_the_address_is_announced(self, site: Any) -> None:
        assert site.announced == [f"http://127.0.0.1:{site.port}/ shows every change you save; Ctrl-C ends it\n"]


class TestBasePath:
    @pytest.mark.parametrize(
        ("path", "status"), [("/repo/", 200), ("/repo/about/", 200), ("/about/", 404), ("/repository/", 404)]
    )
    def test_the_site_stands_under_its_base_path_alone(self, under_a_path: Any, path: str, status: int) -> None:
        assert under_a_path.get(path)[0].status == status

    @pytest.mark.parametrize(("path", "location"), [("/", "/repo/"), ("/repo/about", "/repo/about/")])
    def test_paths_on_the_way_lead_there(self, under_a_path: Any, path: str, location: str) -> None:
        assert under_a_path.get(path)[0].getheader("Location") == location

    def test_the_script_stays_at_the_root(self, under_a_path: Any) -> None:
        assert 'src="/livereload.js?port=' in under_a_path.get("/repo/")[1]


class TestOthers:
    """A page of another site that the editor visits can neither read this one nor steer it."""

    @pytest.mark.parametrize("path", ["/", "/livereload.js", "/livereload-banner.css", "/nowhere/", "/about"])
    @pytest.mark.parametrize(
        "host",
        ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.1.5", "localhost@evil", "[::2]"],
    )
    def test_a_foreign_host_is_misdirected(self, site: Any, path: str, host: str) -> None:
        assert site.get(path, Host=host)[0].status in (400, 421)

    @pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:9", "[::1]:8000"])
    def test_every_name_of_this_machine_is_its_own(self, site: Any, host: str) -> None:
        assert site.get("/", Host=host)[0].status == 200

    @pytest.mark.parametrize(
        ("origin", "status"),
        [
            ("http://127.0.0.1:{port}", 101),
            ("http://127.0.0.1:1", 403),
            ("http://evil.example", 403),
            ("http://evil.example:{port}", 403),
            ("null", 403),
        ],
    )
    def test_a_socket_is_opened_for_our_own_pages_alone(self, site: Any, origin: str, status: int) -> None:
        assert site.get("/livereload", Origin=origin.format(port=site.port), **UPGRADE)[0].status == status

    def test_a_socket_is_refused_to_a_foreign_host(self, site: Any) -> None:
        answer, _ = site.get("/livereload", Host="evil.example", Origin="http://evil.example", **UPGRADE)

        assert answer.status == 421

    @pytest.mark.parametrize("path", ["/", "/livereload.js", "/data/events.json"])
    def test_no_answer_is_shared_with_other_origins(self, site: Any, path: str) -> None:
        answer, _ = site.get(path, Origin="http://evil.example")

        assert not [name for name, _ in answer.getheaders() if name.lower().startswith("access-control")]
        assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
        assert answer.getheader("Content-Security-Policy") == "frame-ancestors 'self'"
        assert answer.getheader("Cache-Control") == "no-store"

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
    def test_nothing_can_be_sent(self, site: Any, method: str) -> None:
        assert site.get("/", method, Content_Length="0")[0].status == 405

    def test_no_request_can_force_a_reload(self, site: Any) -> None:
        assert site.get("/forcereload")[0].status == 404

    @pytest.mark.parametrize(
        "path",
        [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/about/../../secret.txt", "/..%5csecret.txt",
            "/%252e%252e/secret.txt", "//secret.txt", "/about//index.html", "/./index.html", "/.timeline-manifest",
            "/%2etimeline-manifest", "/link.txt", "/linked/secret.txt", "/secret.txt%00.html", "/about%00", "/%ff",
            "/" + "a" * 5000, "//evil.example/%2e%2e", "/etc/passwd", "//etc/passwd", "/\\\\evil.example",
        ],
    )  # fmt: skip
    def test_hidden_files_links_and_whatever_lies_outside_are_not_to_be_had(self, site: Any, path: str) -> None:
        (site.output.parent / "secret.txt").write_text("secret")
        for link, target in (("link.txt", "../secret.txt"), ("linked", "..")):
            if not (site.output / link).is_symlink():
                (site.output / link).symlink_to(target)

        answer, body = site.get(path)

        assert answer.status in (400, 404)
        assert "secret" not in body

    @pytest.mark.skipif("TIMELINE_SHARED_DATA" not in os.environ, reason="TIMELINE_SHARED_DATA names no folder of data")
    def test_none_of_the_collected_ways_out_of_a_folder_leads_out(self, site: Any) -> None:
        collected = Path(os.environ["TIMELINE_SHARED_DATA"]) / "hostile" / "path-traversal.json"
        for way in json.loads(collected.read_text("utf-8")):
            path = quote("/" + way.replace("{FILE}", "etc/passwd"), safe="%/\\.:;?&=~!$'()*+,@[]{}|^`")
            answer, body = site.get(path)

            assert (path, answer.status in (400, 404) or "<main>home</main>" in body) == (path, True)
            assert "root:" not in body

    def test_an_address_that_others_can_reach_is_announced_with_a_warning(self, start: Start) -> None:
        site = start(host="0.0.0.0", index="home")

        assert site.announced[0].startswith("warning: whoever can reach 0.0.0.0 over the network can read this site")
        assert site.get("/", Host="192.168.1.5:8000")[0].status == 200
        assert site.get("/", Host="evil.example")[0].status == 421


class TestFaults:
    def test_a_fault_is_shown_over_the_last_good_page_until_it_is_mended(self, start: Start) -> None:
        site = start(index="first")

        (site.content / "index.md").write_text("<b>broken</b>")
        page = soon(site, "/", "broken")

        assert "<main>first</main>" in page
        assert '<div class="livereload-banner" role="alert">' in page
        assert "&lt;b&gt;broken&lt;/b&gt; in index.md:3:7" in page
        assert '<link rel="stylesheet" href="/livereload-banner.css">' in page
        assert site.get("/livereload-banner.css")[0].getheader("Content-Type") == "text/css; charset=utf-8"

        (site.content / "index.md").write_text("second")

        assert "livereload-banner" not in soon(site, "/", "<main>second</main></body>")  # written before it is shown

    def test_a_site_that_was_never_good_shows_its_fault(self, start: Start) -> None:
        site = start(index="broken")

        answer, page = site.get("/")

        assert answer.status == 404
        assert "index.md:3:7" in page

    def test_a_crash_of_the_build_ends_the_server_with_its_traceback(self, start: Start) -> None:
        site = start(index="first")

        (site.content / "index.md").write_text("crash")

        _, complaint = site.process.communicate(timeout=20)
        assert complaint.rstrip().endswith("ZeroDivisionError")

    def test_an_interruption_ends_the_server(self, start: Start) -> None:
        site = start(index="first")

        site.process.send_signal(signal.SIGINT)

        _, complaint = site.process.communicate(timeout=20)
        assert complaint.rstrip().endswith("KeyboardInterrupt")

    def test_a_port_in_use_is_one_line(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]

            fault = serve(lambda _: BuildOutcome(ok=True), tmp_path, [], announce=print, port=port)

        assert fault == f"cannot listen on 127.0.0.1:{port}: Address already in use; choose another port or address"


class TestTheRest:
    """A page is shown as soon as it can be made; what takes longer follows."""

    def test_a_page_is_shown_before_the_rest_is_done(self, start: Start) -> None:
        site = start(index="soon, waits", about="about us")

        assert "<main>soon, waits</main>" in site.get("/")[1]
        assert "<main>about us</main>" in site.get("/about/")[1]
        assert site.get("/about")[0].getheader("Location") == "/about/"
        assert not site.output.exists()

    def test_a_path_that_only_the_rest_makes_waits_for_it(self, start: Start) -> None:
        site = start(index="soon")

        assert site.get("/data/events.json")[1] == "{}"
        assert (site.output / "index.html").exists()

    def test_the_next_save_gives_up_the_rest_of_the_last_one(self, start: Start) -> None:
        site = start(index="soon, waits")
        time.sleep(1.5)

        (site.content / "index.md").write_text("soon, again")

        soon(site, "/", "<main>soon, again</main>")
        assert site.get("/data/events.json")[1] == "{}"
        assert (site.output.parent / "rests").read_text() == "soon, waits False\nsoon, again True\n"

    def test_a_fault_that_the_rest_finds_is_shown(self, start: Start) -> None:
        site = start(index="soon, fails")

        page = soon(site, "/", "a fault of a page")

        assert '<div class="livereload-banner" role="alert">' in page

    def test_a_fault_leaves_pages_that_were_shown_but_never_written(self, start: Start) -> None:
        site = start(index="soon, waits", about="about us")

        (site.content / "about.md").write_text("broken")

        page = soon(site, "/about/", "about.md:3:7")
        assert "<main>about us</main>" in page
        assert not site.output.exists()

    def test_a_crash_of_the_rest_ends_the_server_with_its_traceback(self, start: Start) -> None:
        site = start(index="soon, breaks off")

        _, complaint = site.process.communicate(timeout=20)

        assert complaint.rstrip().endswith("ZeroDivisionError")
