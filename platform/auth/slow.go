package auth

import (
	"context"
	"net/netip"
	"sync"
	"time"
)

// slowing makes wrong keys slow, for each address: after a handful the next answer takes a second longer than the one before, however
// many are asked for at the same time. What an address owes is one moment: when its next wrong key may be answered.
type slowing struct {
	mu   sync.Mutex
	next map[netip.Prefix]time.Time
}

const (
	wrongEvery   = time.Second // the pace of wrong keys from one address
	wrongAtOnce  = 5           // so many are answered without a wait
	longestDelay = 5 * time.Second
	maxAddresses = 10_000
)

// wait takes the address's next turn and waits for it.
func (s *slowing) wait(ctx context.Context, address string) error {
	delay := s.turn(network(address), time.Now())
	if delay <= 0 {
		return nil
	}
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// turn takes the next turn and says how far away it is.
func (s *slowing) turn(from netip.Prefix, now time.Time) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.next == nil || len(s.next) >= maxAddresses {
		s.forget(now)
	}
	next := s.next[from]
	if earliest := now.Add(-wrongAtOnce * wrongEvery); next.Before(earliest) {
		next = earliest
	}
	next = next.Add(wrongEvery)
	s.next[from] = next
	return next.Sub(now)
}

// forget drops the addresses that owe nothing, or, when all do, every one.
func (s *slowing) forget(now time.Time) {
	kept := map[netip.Prefix]time.Time{}
	for from, next := range s.next {
		if next.After(now) {
			kept[from] = next
		}
	}
	if len(kept) >= maxAddresses {
		clear(kept)
	}
	s.next = kept
}

// full says how long the address has to wait until another of its keys is looked at; 0 for not at all.
func (s *slowing) full(address string) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	next, owes := s.next[network(address)]
	if !owes {
		return 0
	}
	return max(0, time.Until(next)-longestDelay)
}

// network is what one subscriber has: an IPv4 address, or an IPv6 network of 64 bits.
func network(address string) netip.Prefix {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	a = a.Unmap().WithZone("")
	bits := a.BitLen()
	if a.Is6() {
		bits = 64
	}
	p, _ := a.Prefix(bits)
	return p
}
