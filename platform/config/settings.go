package config

import (
	"fmt"
	"reflect"
	"strings"
)

// Setting is one variable as an operator sees it.
type Setting struct {
	Name        string
	Value       string // in force; secrets masked
	Default     string
	Description string

	secret bool
}

// Settings lists every variable with the value in force, secrets masked.
func (c Config) Settings() []Setting {
	list := settings()
	v := reflect.ValueOf(c)
	for i := range list {
		list[i].Value = show(v.Field(i))
		if list[i].secret && list[i].Value != "" {
			list[i].Value = "********"
		}
	}
	return list
}

// settings reads the struct's tags, in the order of its fields.
func settings() []Setting {
	t := reflect.TypeFor[Config]()
	list := make([]Setting, 0, t.NumField())
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		list = append(list, Setting{
			Name: tag.Get("env"), Default: tag.Get("envDefault"),
			Description: tag.Get("desc"), secret: tag.Get("secret") == "true",
		})
	}
	return list
}

func variableOf(field string) string {
	f, _ := reflect.TypeFor[Config]().FieldByName(field)
	return f.Tag.Get("env")
}

func show(v reflect.Value) string {
	if list, ok := v.Interface().([]string); ok {
		return strings.Join(list, ",")
	}
	return fmt.Sprint(v.Interface())
}
