package llm

import (
	"context"
	"sync"
)

// Memory is a ledger for one process without a database: a command at a terminal. Its budget is for the process.
type Memory struct {
	Budget int64 // in micro-dollars

	mu    sync.Mutex
	spent []int64
}

// Reserve sets aside.
func (m *Memory) Reserve(_ context.Context, c Call) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	total := c.Micros
	for _, s := range m.spent {
		total += s
	}
	if total > m.Budget {
		return 0, ErrBudget
	}
	m.spent = append(m.spent, c.Micros)
	return int64(len(m.spent) - 1), nil
}

// Settle puts what was spent in the place of what was reserved.
func (m *Memory) Settle(_ context.Context, id int64, s Settlement) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.spent[id] = s.Micros
	return nil
}
