package main

import (
	"errors"
	"flag"
	"fmt"
	"strconv"
	"strings"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/server/common/dynamicconfig"
)

type options struct {
	ip          string
	port        int
	database    string
	synchronous string
	logLevel    string
	retention   time.Duration
	namespaces  list
	attributes  list
	dynamic     list
	showVersion bool
}

// list is a flag that may be repeated.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(value string) error {
	*l = append(*l, value)
	return nil
}

func parseOptions(args []string) (*options, error) {
	o := &options{}
	flags := flag.NewFlagSet("temporal-server", flag.ContinueOnError)
	flags.StringVar(&o.ip, "ip", "127.0.0.1", "address of the frontend")
	flags.IntVar(&o.port, "port", 7233, "gRPC port of the frontend")
	flags.StringVar(&o.database, "db", "", "SQLite file, created when it does not exist")
	flags.StringVar(&o.synchronous, "synchronous", "full", "SQLite synchronous pragma: full, or off for tests")
	flags.StringVar(&o.logLevel, "log-level", "error", "debug, info, warn or error")
	flags.DurationVar(&o.retention, "retention", 72*time.Hour, "how long a closed workflow is kept")
	flags.Var(&o.namespaces, "namespace", "namespace to create when it does not exist (repeatable)")
	flags.Var(&o.attributes, "search-attribute", "Name=Type for new namespaces (repeatable)")
	flags.Var(&o.dynamic, "dynamic", "dynamic configuration key=value (repeatable)")
	flags.BoolVar(&o.showVersion, "version", false, "print the version of the server and exit")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	return o, o.check()
}

func (o *options) check() error {
	if !o.showVersion && o.database == "" {
		return errors.New("--db is needed")
	}
	for _, pair := range append(append(list{}, o.attributes...), o.dynamic...) {
		if !strings.Contains(pair, "=") {
			return fmt.Errorf("%q is not of the form name=value", pair)
		}
	}
	return nil
}

func (o *options) searchAttributes() (map[string]enumspb.IndexedValueType, error) {
	types := map[string]enumspb.IndexedValueType{}
	for _, pair := range o.attributes {
		name, typeName, _ := strings.Cut(pair, "=")
		valueType, err := enumspb.IndexedValueTypeFromString(typeName)
		if err != nil {
			return nil, fmt.Errorf("search attribute %s: %w", name, err)
		}
		types[name] = valueType
	}
	return types, nil
}

// The defaults come first, so that a --dynamic on the command line wins.
func (o *options) dynamicConfig() dynamicconfig.StaticClient {
	values := dynamicconfig.StaticClient{
		// One process on one machine: look for a changed namespace or search attribute at once rather than every few seconds.
		dynamicconfig.MakeKey("system.forceSearchAttributesCacheRefreshOnRead"): true,
		dynamicconfig.MakeKey("system.namespaceCacheRefreshInterval"):           time.Second,
		dynamicconfig.MakeKey("frontend.enableServerVersionCheck"):              false,
	}
	for _, pair := range o.dynamic {
		key, value, _ := strings.Cut(pair, "=")
		values[dynamicconfig.MakeKey(key)] = parseValue(value)
	}
	return values
}

func parseValue(text string) any {
	if number, err := strconv.Atoi(text); err == nil {
		return number
	}
	if flag, err := strconv.ParseBool(text); err == nil {
		return flag
	}
	if duration, err := time.ParseDuration(text); err == nil {
		return duration
	}
	return text
}
