import type { Option } from 'commander';
import type { Words } from '../../libs/domain/index.js';
import {
  exportOrganisation,
  importOrganisation,
  organisationOptions,
  showOrganisation,
  type OrganisationOptions,
} from './commands/organisation.js';
import type { Said } from './output.js';
import type { Installation } from './wiring.js';

type Work = (installation: Installation, options: OrganisationOptions, file: string) => Promise<Said>;

/** The organisation at the command line: as of a day, out as files, and in again. */
export const organisationCommands: { name: string; description: Words; options: Option[]; work: Work }[] = [
  {
    name: 'show',
    description: { vi: 'cây tổ chức của một ngày', en: 'the tree of a day' },
    options: organisationOptions.show,
    work: (all, options) => showOrganisation(all, options),
  },
  {
    name: 'export <file>',
    description: {
      vi: 'ghi ra tệp .xlsx (mọi bảng) hoặc .csv (một bảng)',
      en: 'write an .xlsx of all tables, or a .csv of one',
    },
    options: organisationOptions.export,
    work: (all, options, file) => exportOrganisation(all, file, options),
  },
  {
    name: 'import <file>',
    description: {
      vi: 'cho biết từng dòng sẽ làm gì; ghi khi có --apply',
      en: 'say what each row would do; write it with --apply',
    },
    options: organisationOptions.import,
    work: (all, options, file) => importOrganisation(all, file, options),
  },
];
