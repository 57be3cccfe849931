package main

import (
	"fmt"
	"net"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/primitives"
)

const (
	clusterName = "active"
	loopback    = "127.0.0.1"
)

var internalServices = []primitives.ServiceName{
	primitives.HistoryService, primitives.MatchingService, primitives.WorkerService,
}

func buildConfig(opts *options) (*config.Config, error) {
	services, err := buildServices(opts)
	if err != nil {
		return nil, err
	}
	frontend := net.JoinHostPort(opts.ip, fmt.Sprint(opts.port))
	cfg := &config.Config{
		Services:            services,
		Persistence:         buildPersistence(opts),
		ClusterMetadata:     buildCluster(frontend),
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		PublicClient:        config.PublicClient{HostPort: frontend},
		Archival: config.Archival{
			History:    config.HistoryArchival{State: "disabled"},
			Visibility: config.VisibilityArchival{State: "disabled"},
		},
		NamespaceDefaults: config.NamespaceDefaults{Archival: config.ArchivalNamespaceDefaults{
			History:    config.HistoryArchivalNamespaceDefaults{State: "disabled"},
			Visibility: config.VisibilityArchivalNamespaceDefaults{State: "disabled"},
		}},
	}
	cfg.Global.Membership = config.Membership{BroadcastAddress: loopback}
	return cfg, nil
}

func buildServices(opts *options) (map[string]config.Service, error) {
	frontend := config.Service{RPC: config.RPC{GRPCPort: opts.port, BindOnIP: opts.ip}}
	services := map[string]config.Service{string(primitives.FrontendService): frontend}
	ports, err := freePorts(len(internalServices))
	if err != nil {
		return nil, err
	}
	for i, name := range internalServices {
		services[string(name)] = config.Service{RPC: config.RPC{GRPCPort: ports[i], BindOnLocalHost: true}}
	}
	return services, nil
}

// freePorts holds all its listeners open together, so that the same port is never handed out twice.
func freePorts(count int) ([]int, error) {
	ports := make([]int, 0, count)
	for range count {
		listener, err := net.Listen("tcp", loopback+":0")
		if err != nil {
			return nil, fmt.Errorf("no free port: %w", err)
		}
		defer listener.Close()
		ports = append(ports, listener.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}

func buildPersistence(opts *options) config.Persistence {
	return config.Persistence{
		DefaultStore:     sqlite.PluginName,
		VisibilityStore:  sqlite.PluginName,
		NumHistoryShards: 1,
		DataStores:       map[string]config.DataStore{sqlite.PluginName: {SQL: storeConfig(opts)}},
	}
}

func storeConfig(opts *options) *config.SQL {
	return &config.SQL{
		PluginName:   sqlite.PluginName,
		DatabaseName: opts.database,
		ConnectAttributes: map[string]string{
			"mode": "rwc", "journal_mode": "wal", "synchronous": opts.synchronous,
		},
	}
}

func buildCluster(frontend string) *cluster.Config {
	return &cluster.Config{
		FailoverVersionIncrement: 10,
		MasterClusterName:        clusterName,
		CurrentClusterName:       clusterName,
		ClusterInformation: map[string]cluster.ClusterInformation{
			clusterName: {Enabled: true, InitialFailoverVersion: 1, RPCAddress: frontend},
		},
	}
}

// staticHosts replaces gossip between services by the one address each of them has here.
func staticHosts(opts *options, cfg *config.Config) map[primitives.ServiceName]static.Hosts {
	hosts := map[primitives.ServiceName]static.Hosts{
		primitives.FrontendService: static.SingleLocalHost(cfg.PublicClient.HostPort),
	}
	for _, name := range internalServices {
		port := cfg.Services[string(name)].RPC.GRPCPort
		hosts[name] = static.SingleLocalHost(net.JoinHostPort(loopback, fmt.Sprint(port)))
	}
	return hosts
}
