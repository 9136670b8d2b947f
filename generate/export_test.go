package generate

// What tests call that the service calls by itself.
var (
	Sweep    = sweep
	FileName = fileName
	ASCII    = asciiName
	ExtValue = extValue
)
