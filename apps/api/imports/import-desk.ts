import { Injectable } from '@nestjs/common';
import { Directory } from '../../../libs/application/index.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import type { Refusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';

/** How a refusal about an import is told: with names in the place of ids. */
@Injectable()
export class ImportDesk {
  constructor(private readonly directory: Directory) {}

  async refused({ refused, facts }: Refusal): Promise<Refused> {
    const known = { ...(await this.directory.current()), procedures: [] };
    return new Refused(refused, facts, { nameOf: nameOfFact(known) });
  }
}
