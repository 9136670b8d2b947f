package pdf

import (
	"fmt"

	"redraft/resume"
)

// CheckFile is the half of Check that asks the file's own tables alone, for where the reader at hand joins and tears words.
func CheckFile(content resume.Resume, data []byte) error {
	file, err := textOf(data)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrProof, err)
	}
	return inFile(tidy(content), letters(file, true))
}
