package server

import (
	"net"
	"net/http"
	"net/netip"
	"slices"

	"github.com/labstack/echo/v4"
)

// forwarded are the headers in which a proxy says for whom it asks.
var forwarded = []string{
	echo.HeaderXForwardedFor, echo.HeaderXForwardedProto, echo.HeaderXForwardedProtocol, echo.HeaderXForwardedSsl,
	echo.HeaderXUrlScheme, echo.HeaderXRealIP, "X-Forwarded-Host", "X-Forwarded-Port", "Forwarded",
}

// doubt takes those headers off requests that come from anybody but a trusted proxy, so that nothing behind it can believe them.
func doubt(r *http.Request, trusted []netip.Prefix) {
	if peer, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		address := peer.Addr().Unmap().WithZone("")
		if slices.ContainsFunc(trusted, func(p netip.Prefix) bool { return p.Contains(address) }) {
			return
		}
	}
	for _, name := range forwarded {
		r.Header.Del(name)
	}
}

// callerAddress is the address of whoever stands before the nearest trusted proxy.
func callerAddress(trusted []netip.Prefix) echo.IPExtractor {
	if len(trusted) == 0 {
		return echo.ExtractIPDirect()
	}
	options := []echo.TrustOption{echo.TrustLoopback(false), echo.TrustLinkLocal(false), echo.TrustPrivateNet(false)}
	for _, p := range trusted {
		options = append(options, echo.TrustIPRange(&net.IPNet{IP: p.Addr().AsSlice(), Mask: net.CIDRMask(p.Bits(), p.Addr().BitLen())}))
	}
	return echo.ExtractIPFromXFFHeader(options...)
}
