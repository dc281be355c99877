"""The `Host` of a request, and whether it names this machine."""

from __future__ import annotations

import ipaddress
import re

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::(?P<port>\d{1,5}))?")


def is_own_host(header: str, bound: str) -> bool:
    """
    Whether a server that listens on *bound* answers to this `Host`.

    Whoever owns a name can point it at this machine and so have a browser read from it; an address cannot be pointed
    elsewhere. A server on the loopback interface answers to that alone, one on the network to every address.
    """
    found = _HOST.fullmatch(header)
    if not found:
        return False
    name = found["name"].strip("[]").lower()
    return is_loopback(name) or (not is_loopback(bound) and (_is_address(name) or name == bound.lower()))


def port_of(header: str) -> str:
    """The port that the browser used, which behind a port forwarding is not the server's own."""
    found = _HOST.fullmatch(header)
    return (found and found["port"]) or "80"


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach *host*."""
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
