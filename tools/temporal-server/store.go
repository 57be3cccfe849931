package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	schema "go.temporal.io/server/schema/sqlite"
	"google.golang.org/protobuf/types/known/durationpb"
)

func prepareStore(opts *options, cfg *config.Config) error {
	if err := createDatabase(opts); err != nil {
		return err
	}
	attributes, err := opts.searchAttributes()
	if err != nil {
		return err
	}
	return createNamespaces(opts, cfg, attributes)
}

// createDatabase sets the schema up beside the final name and renames it, so that a start which is cut short leaves no half schema behind.
func createDatabase(opts *options) error {
	if _, err := os.Stat(opts.database); err == nil {
		return nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	unfinished := opts.database + ".new"
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	plain := &config.SQL{PluginName: sqlite.PluginName, DatabaseName: unfinished, ConnectAttributes: map[string]string{"mode": "rwc"}}
	if err := schema.SetupSchema(plain); err != nil {
		return fmt.Errorf("cannot create %s: %w", opts.database, err)
	}
	return os.Rename(unfinished, opts.database)
}

func createNamespaces(opts *options, cfg *config.Config, attributes map[string]enumspb.IndexedValueType) error {
	for _, name := range opts.namespaces {
		namespace, err := schema.NewNamespaceConfig(clusterName, name, false, attributes)
		if err != nil {
			return err
		}
		namespace.Detail.Config.Retention = durationpb.New(opts.retention.Truncate(time.Second))
		if err := schema.CreateNamespaces(cfg.Persistence.DataStores[sqlite.PluginName].SQL, namespace); err != nil {
			return err
		}
	}
	return nil
}
