// A Temporal server in one process on SQLite, for machines where the official Temporal CLI cannot be had.
// It is the real server (go.temporal.io/server), so its durability and its time skipping are the real ones.
package main

import (
	"flag"
	"fmt"
	"os"

	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/headers"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/temporal"
)

func main() {
	opts, err := parseOptions(os.Args[1:])
	if err == flag.ErrHelp {
		os.Exit(0)
	}
	if err == nil && opts.showVersion {
		fmt.Println(headers.ServerVersion)
		return
	}
	if err == nil {
		err = run(opts)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "temporal-server:", err)
		os.Exit(1)
	}
}

func run(opts *options) error {
	cfg, err := buildConfig(opts)
	if err != nil {
		return err
	}
	if err := prepareStore(opts, cfg); err != nil {
		return err
	}
	server, err := newServer(opts, cfg)
	if err != nil {
		return fmt.Errorf("cannot set up the server: %w", err)
	}
	// Start returns only after SIGINT or SIGTERM, when every service has stopped.
	return server.Start()
}

func newServer(opts *options, cfg *config.Config) (temporal.Server, error) {
	logger := log.NewZapLogger(log.BuildZapLogger(log.Config{Stdout: true, Level: opts.logLevel}))
	// No authorizer: the server listens on the loopback interface unless told otherwise with --ip.
	claims, err := authorization.GetClaimMapperFromConfig(&cfg.Global.Authorization, logger)
	if err != nil {
		return nil, err
	}
	return temporal.NewServer(
		temporal.WithConfig(cfg),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(staticHosts(opts, cfg)),
		temporal.WithDynamicConfigClient(opts.dynamicConfig()),
		temporal.WithLogger(logger),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper { return claims }),
		temporal.InterruptOn(temporal.InterruptCh()),
	)
}
