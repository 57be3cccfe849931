import type { Outage } from '../../domain/index.js';
import { systemStream, type InstallationRecords, type Program } from '../ports.js';
import { ofSystem } from './system-entry.js';

const minute = 60_000;
/** A shorter gap is a restart. */
const outageAfter = 15 * minute;

/** Whether so long a silence must stand in the record before anything is decided; `null`: nothing ever ran. */
export const isOutage = (silentMs: number | null): boolean => silentMs !== null && silentMs > outageAfter;

/**
 * Says each minute that the installation runs. A gap is an outage: silence that fell due in it must not count as
 * consent of people who had no way to answer, so it is recorded before any command.
 */
export class Heartbeat {
  constructor(private readonly installation: InstallationRecords) {}

  /** At start, before any command, and then once a minute: a machine that slept finds its own gap here. */
  beat(program?: Program): Promise<Outage | null> {
    const record = (gap: Outage) => ofSystem(systemStream, { kind: 'outage', ...gap });
    return this.installation.beat(outageAfter, record, program);
  }
}
