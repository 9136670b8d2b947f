// Package pdfium reads PDF files with PDFium, compiled to WebAssembly and run by wazero, so without cgo. It drives the module's
// functions itself, with buffers that it reuses: go-pdfium, which brings the module, makes four allocations in the module for each
// character it is asked about. A Reader belongs to one goroutine and may be killed by its file only in ways that its process
// survives; what a file does to time and memory is bounded by whoever runs that process (parse/pool).
package pdfium

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	_ "unsafe" // for go:linkname

	_ "github.com/klippa-app/go-pdfium/webassembly" // links the module in
	"github.com/klippa-app/go-pdfium/webassembly/imports"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// binary is PDFium itself. go-pdfium embeds it in a package of its own that nobody else may import; a copy in this repository would
// be 6 MB that nobody keeps up to date.
//
//go:linkname binary github.com/klippa-app/go-pdfium/internal/pdfium_wasm.Module
var binary []byte

const (
	wasmPage       = 64 << 10
	maxMemoryPages = 200 << 20 / wasmPage // of one instance
	renewMemory    = 48 << 20             // an instance that a file made larger than this is replaced
)

// module is one instance of PDFium with the functions that reading needs.
type module struct {
	ctx     context.Context
	mod     api.Module
	memory  api.Memory
	scratch uint32 // 4 kB for out-parameters
	stack   [10]uint64
	fn      map[string]api.Function
	hot     hot
}

// hot are the functions called for each character.
type hot struct{ unicode, object, looseBox, charBox, origin, generated, hyphen, angle, matrix api.Function }

const scratchSize = 4096

// NewRuntime makes a wazero runtime with PDFium compiled in it. What is compiled once is found again in cacheDir: the first time takes
// seconds, the next a tenth of one.
func newRuntime(ctx context.Context, cacheDir string) (wazero.Runtime, wazero.CompiledModule, error) {
	if !compiles() {
		return nil, nil, fmt.Errorf("PDFium's compiler does not know this machine (%s/%s): set PDF_READER=ledongthuc", runtime.GOOS, runtime.GOARCH)
	}
	cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
	if err != nil {
		return nil, nil, fmt.Errorf("open the cache of compiled readers: %w", err)
	}
	// WithCloseOnContextDone stays off: it would make every call five times slower, and the process is killed anyway.
	cfg := wazero.NewRuntimeConfigCompiler().WithCompilationCache(cache).WithMemoryLimitPages(maxMemoryPages).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	rt := wazero.NewRuntimeWithConfig(ctx, cfg)
	compiled, err := compile(ctx, rt)
	if err != nil {
		return nil, nil, errors.Join(err, rt.Close(ctx))
	}
	return rt, compiled, nil
}

func compiles() bool { return runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64" }

func compile(ctx context.Context, rt wazero.Runtime) (wazero.CompiledModule, error) {
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, rt); err != nil {
		return nil, fmt.Errorf("instantiate WASI: %w", err)
	}
	compiled, err := rt.CompileModule(ctx, binary)
	if err != nil {
		return nil, fmt.Errorf("compile PDFium: %w", err)
	}
	if _, err := imports.Instantiate(ctx, rt, compiled); err != nil {
		return nil, fmt.Errorf("instantiate PDFium's imports: %w", err)
	}
	return compiled, nil
}

func newModule(ctx context.Context, rt wazero.Runtime, compiled wazero.CompiledModule) (*module, error) {
	mod, err := rt.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions("_initialize").WithName(""))
	if err != nil {
		return nil, fmt.Errorf("instantiate PDFium: %w", err)
	}
	m := &module{ctx: ctx, mod: mod, memory: mod.Memory(), fn: map[string]api.Function{}}
	for _, name := range functions {
		if m.fn[name] = mod.ExportedFunction(name); m.fn[name] == nil {
			return nil, fmt.Errorf("PDFium has no function %s", name)
		}
	}
	m.hot = hot{
		unicode: m.fn["FPDFText_GetUnicode"], object: m.fn["FPDFText_GetTextObject"], looseBox: m.fn["FPDFText_GetLooseCharBox"],
		charBox: m.fn["FPDFText_GetCharBox"], origin: m.fn["FPDFText_GetCharOrigin"], generated: m.fn["FPDFText_IsGenerated"],
		hyphen: m.fn["FPDFText_IsHyphen"], angle: m.fn["FPDFText_GetCharAngle"], matrix: m.fn["FPDFText_GetMatrix"],
	}
	if _, err := m.call("FPDF_InitLibrary"); err != nil {
		return nil, err
	}
	scratch, err := m.call("malloc", scratchSize)
	if err != nil {
		return nil, err
	}
	m.scratch = uint32(scratch)
	return m, nil
}

var functions = []string{
	"malloc", "free", "FPDF_InitLibrary", "FPDF_LoadMemDocument64", "FPDF_GetLastError", "FPDF_CloseDocument", "FPDF_GetPageCount",
	"FPDF_LoadPage", "FPDF_ClosePage", "FPDF_GetPageWidthF", "FPDF_GetPageHeightF", "FPDF_GetPageBoundingBox", "FPDFPage_GetRotation",
	"FPDFText_LoadPage", "FPDFText_ClosePage", "FPDFText_CountChars", "FPDFText_GetUnicode", "FPDFText_GetTextObject",
	"FPDFText_GetLooseCharBox", "FPDFText_GetCharBox", "FPDFText_GetCharOrigin", "FPDFText_IsGenerated", "FPDFText_IsHyphen",
	"FPDFText_GetCharAngle", "FPDFText_GetMatrix", "FPDFText_GetFontSize", "FPDFText_GetFontInfo", "FPDFText_GetFontWeight",
	"FPDFText_GetFillColor", "FPDFTextObj_GetTextRenderMode", "FPDFPage_CountObjects", "FPDFPage_GetObject", "FPDFPageObj_GetType",
	"FPDFPageObj_GetBounds", "FPDFPageObj_GetFillColor", "FPDFPageObj_GetMatrix", "FPDFPageObj_HasTransparency", "FPDFPath_GetDrawMode",
	"FPDFPath_CountSegments", "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", "FPDFLink_Enumerate", "FPDFLink_GetAnnotRect",
	"FPDFPageObj_GetClipPath", "FPDFClipPath_CountPaths", "FPDFClipPath_CountPathSegments", "FPDFClipPath_GetPathSegment",
	"FPDFPathSegment_GetPoint", "FPDFLink_GetAction", "FPDFAction_GetType", "FPDFAction_GetURIPath", "FPDFBitmap_Create",
	"FPDFBitmap_FillRect", "FPDF_RenderPageBitmap", "FPDFBitmap_GetBuffer", "FPDFBitmap_GetStride", "FPDFBitmap_Destroy",
}

// call calls a function by name; every value is as wide as WebAssembly's stack.
func (m *module) call(name string, params ...uint64) (uint64, error) {
	value, err := m.callFn(m.fn[name], params...)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	return value, nil
}

func (m *module) callFn(fn api.Function, params ...uint64) (uint64, error) {
	copy(m.stack[:], params)
	err := fn.CallWithStack(m.ctx, m.stack[:])
	return m.stack[0], err
}

func (m *module) close() error { return m.mod.Close(m.ctx) }

// large tells whether a file has made the instance keep more memory than a spare one should.
func (m *module) large() bool { return m.memory.Size() > renewMemory }

func (m *module) at(offset uint32) uint64 { return uint64(m.scratch + offset) }

func (m *module) float(offset uint32) float64 {
	v, _ := m.memory.ReadFloat32Le(m.scratch + offset)
	return finite(float64(v))
}

func (m *module) double(offset uint32) float64 {
	v, _ := m.memory.ReadFloat64Le(m.scratch + offset)
	return finite(v)
}

func (m *module) uint(offset uint32) uint32 {
	v, _ := m.memory.ReadUint32Le(m.scratch + offset)
	return v
}

// finite keeps what broken matrices make out of the arithmetic that follows.
func finite(v float64) float64 {
	if math.IsNaN(v) || math.Abs(v) > 1e6 {
		return 0
	}
	return v
}

// asFloat is a float result of a function.
func asFloat(v uint64) float64 { return finite(float64(api.DecodeF32(v))) }
