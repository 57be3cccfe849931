import { Command, CommanderError, Option } from 'commander';
import type { Words } from '../../libs/domain/index.js';
import { ConfigError, readConfig } from '../../libs/platform/config.js';
import type { Env } from '../../libs/platform/config.js';
import { crashAt } from '../../libs/platform/crash.js';
import { failures } from '../../libs/platform/problems/failure.js';
import { previewCalendar, publishCalendar, showCalendar } from './commands/calendar.js';
import { countsCommand, countsOptions } from './commands/counts.js';
import type { CountsOptions } from './commands/counts.js';
import { dueCommand, dueOptions } from './commands/due.js';
import { importCommand, importOptions } from './commands/import.js';
import { accountCommands } from './account-commands.js';
import { addAccountCommand } from './commands/account.js';
import { advanceCommand, clockCommand } from './commands/demo.js';
import { organisationCommands } from './organisation-commands.js';
import type { OrganisationOptions } from './commands/organisation.js';
import { migrateCommand } from './commands/migrate.js';
import {
  checkCommand,
  checkInstalled,
  listProcedures,
  procedureOptions,
  procedureWords,
  publishProcedure,
} from './commands/procedure.js';
import type { ProcedureOptions } from './commands/procedure.js';
import { publishCommand } from './commands/publish.js';
import { seedCommand } from './commands/seed.js';
import { showCommand } from './commands/show.js';
import { tasksCommand } from './commands/tasks.js';
import { urgeCommand, type UrgeOptions } from './commands/urge.js';
import { verifyCommand } from './commands/verify.js';
import { whyCommand } from './commands/why.js';
import { exitCodes, print } from './output.js';
import type { ExitCode, Language, Said, Terminal } from './output.js';
import type { DueOptions } from './commands/due.js';
import type { ImportOptions } from './commands/import.js';
import { openInstallation } from './wiring.js';
import type { Installation } from './wiring.js';

type Add = (parent: Command, name: string, description: Words, work: Work) => void;
type Work = (installation: Installation, ...args: string[]) => Promise<Said>;

/** One run of the command line, from its words to its exit code. */
export const runCli = async (argv: string[], env: Env, terminal: Terminal): Promise<ExitCode> => {
  const lang: Language = argv.includes('en') && argv[argv.indexOf('en') - 1] === '--lang' ? 'en' : 'vi';
  const run = new Run(lang, env, terminal);
  try {
    await run.program().parseAsync(argv, { from: 'user' });
    return run.exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    for (const sentence of failures(error)) terminal.err(sentence[lang]);
    return error instanceof ConfigError ? exitCodes.usage : exitCodes.failed;
  }
};

class Run {
  exit: ExitCode = exitCodes.fine;

  constructor(
    private readonly lang: Language,
    private readonly env: Env,
    private readonly terminal: Terminal,
  ) {}

  program(): Command {
    const program = new Command('mandate').exitOverride().configureOutput({
      writeOut: (text) => this.terminal.out(text.trimEnd()),
      writeErr: (text) => this.terminal.err(text.trimEnd()),
    });
    program
      .addOption(new Option('--lang <lang>', 'vi | en').choices(['vi', 'en']).default('vi'))
      .option('--json', this.in({ vi: 'in ra JSON', en: 'print JSON' }));
    this.commands(program);
    return program;
  }

  private commands(program: Command): void {
    const add: Add = (parent, name, description, work) =>
      void parent.command(name).description(this.in(description)).action(this.action(program, work));
    add(program, 'migrate', { vi: 'đưa lược đồ lên bản mới nhất', en: 'bring the schema up to date' }, migrateCommand);
    add(
      program,
      'seed',
      { vi: 'nạp tỉnh trình diễn, một lần', en: 'load the demonstration province, once' },
      seedCommand,
    );
    add(program, 'tasks [text]', { vi: 'liệt kê nhiệm vụ', en: 'list tasks' }, (all, q) => tasksCommand(all, q));
    add(
      program,
      'show <task>',
      { vi: 'một nhiệm vụ và mọi bút lục', en: 'a task and its every entry' },
      (all, id = '') => showCommand(all, id),
    );
    const verify = {
      vi: 'tính lại chuỗi băm của một hoặc mọi nhiệm vụ',
      en: 'compute the hash chains again: of one task or all',
    };
    const why = { vi: 'vì sao đến hạn khi đó: từng ngày được tính', en: 'why it is due then: each day counted' };
    add(program, 'why <task>', why, (all, id = '') => whyCommand(all, id));
    add(program, 'verify [task]', verify, (all, task) => verifyCommand(all, task));
    this.withoutServer(program);
    this.officeCommands(program, add);
    this.organisation(program);
    this.supervision(program);
    const demo = program
      .command('demo')
      .description(this.in({ vi: 'đồng hồ trình diễn', en: 'the demonstration’s clock' }));
    add(demo, 'clock', { vi: 'bây giờ là lúc nào', en: 'what time it is' }, clockCommand);
    const advance = {
      vi: 'cho thời gian trôi: 3d, 2h, nextDeadline, nextWorkingDay',
      en: 'let time pass: 3d, 2h, nextDeadline, nextWorkingDay',
    };
    add(demo, 'advance <by>', advance, (all, by = '') => advanceCommand(all, by));
  }

  /** What asks nothing of any database. */
  private withoutServer(program: Command): void {
    const due = { vi: 'một câu về thời hạn nghĩa là gì', en: 'what a text says about time' };
    const command = program.command('due <text>').description(this.in(due));
    for (const option of dueOptions) command.addOption(option);
    command.action(async (text: string, options: DueOptions) => this.say(program, await dueCommand(text, options)));
    this.importing(program);
    this.procedures(program);
  }

  /** A file is checked without any server, unless an installation is asked who is there; publishing needs one. */
  private procedures(program: Command): void {
    const parent = program.command('procedure').description(this.in({ vi: 'quy trình', en: 'procedures' }));
    const check = parent.command('check <file>').description(this.in(procedureWords.check));
    for (const option of procedureOptions) check.addOption(option);
    check.action(async (file: string, options: ProcedureOptions) => {
      if (options.installed) await this.with(program, (all) => checkInstalled(all, file, options));
      else this.say(program, await checkCommand(file, options));
    });
    const publish = parent.command('publish <file>').description(this.in(procedureWords.publish));
    publish.action((file: string) => this.with(program, (all) => publishProcedure(all, file)));
    const list = parent.command('list').description(this.in(procedureWords.list));
    list.action(() => this.with(program, listProcedures));
  }

  private importing(program: Command): void {
    const words = { vi: 'đề xuất nhiệm vụ từ một văn bản', en: 'propose the tasks of a directive' };
    const command = program.command('import <file>').description(this.in(words));
    for (const option of importOptions) command.addOption(option);
    command.action(async (file: string, options: ImportOptions) => {
      const tell = (words: Words): void => this.terminal.err(words[this.lang]);
      const said = await importCommand(file, options, this.env, tell);
      this.say(program, said, options.format === 'json');
    });
  }

  private say(program: Command, said: Said, asJson = false): void {
    print(said, { json: asJson || (program.opts<{ json?: boolean }>().json ?? false), lang: this.lang }, this.terminal);
    this.exit = said.exit ?? exitCodes.fine;
  }

  /** What an office that is no demonstration begins with. */
  private officeCommands(program: Command, add: Add): void {
    const publish = {
      vi: 'công bố một phiên bản: calendar, organisation hoặc procedure',
      en: 'publish a version: calendar, organisation or procedure',
    };
    add(program, 'publish <kind> <file>', publish, (all, kind = '', file = '') => publishCommand(all, kind, file));
    const calendar = program.command('calendar').description(this.in({ vi: 'lịch làm việc', en: 'the calendar' }));
    const show = { vi: 'những ngày nghỉ, làm bù và căn cứ', en: 'days off, days worked instead, and by which text' };
    add(calendar, 'show [year]', show, (all, year) => showCalendar(all, year));
    const preview = { vi: 'thay đổi này sẽ chuyển những hạn nào', en: 'which deadlines a change would move' };
    add(calendar, 'preview <file>', preview, (all, file = '') => previewCalendar(all, file));
    const order = { vi: 'công bố và tính lại mọi hạn đang chạy', en: 'publish, and plan all living deadlines again' };
    calendar
      .command('publish <file>')
      .description(this.in(order))
      .requiredOption('--as <person>', this.in({ vi: 'quản trị viên công bố', en: 'the administrator who publishes' }))
      .action((file: string, { as }: { as: string }) => this.with(program, (all) => publishCalendar(all, file, as)));
    const account = program.command('account').description(this.in({ vi: 'tài khoản', en: 'accounts' }));
    const create = {
      vi: 'tạo tài khoản cho một người; mật khẩu đọc từ đầu vào',
      en: 'create an account for a person; the password is read from the input',
    };
    add(account, 'add <username> <person>', create, (all, username = '', person = '') =>
      addAccountCommand(all, this.terminal, username, person),
    );
    for (const { name, description, work } of accountCommands) add(account, name, description, work);
  }

  private supervision(program: Command): void {
    const words = { vi: 'số liệu chính thức; --recount đếm lại từ sổ', en: 'the official count; --recount checks it' };
    const command = program.command('counts').description(this.in(words));
    for (const option of countsOptions) command.addOption(option);
    command.action((options: CountsOptions) => this.with(program, (all) => countsCommand(all, options)));
    const urging = {
      vi: 'công văn đôn đốc một cơ quan, mỗi đợt một lần',
      en: 'the letter that urges an agency, once a round',
    };
    program
      .command('urge <agency>')
      .description(this.in(urging))
      .requiredOption(
        '--as <person>',
        this.in({ vi: 'lãnh đạo Văn phòng ký', en: 'the leader of the Office who signs' }),
      )
      .option('--out <file>', this.in({ vi: 'ghi ra tệp .docx', en: 'write the .docx' }))
      .action((agency: string, options: UrgeOptions) => this.with(program, (all) => urgeCommand(all, agency, options)));
  }

  private organisation(program: Command): void {
    const parent = program.command('organisation').description(this.in({ vi: 'tổ chức', en: 'the organisation' }));
    for (const { name, description, options, work } of organisationCommands) {
      const command = parent.command(name).description(this.in(description));
      for (const option of options) command.addOption(option);
      command.action((...given: unknown[]) => {
        const [file] = given.filter((arg) => typeof arg === 'string');
        const chosen = given.at(-2) as OrganisationOptions;
        return this.with(program, (all) => work(all, chosen, file ?? ''));
      });
    }
  }

  private action(program: Command, work: Work) {
    return (...given: unknown[]): Promise<void> => {
      // Commander hands over the arguments, then the options and the command itself.
      const args = given.slice(0, -2).filter((arg) => typeof arg === 'string');
      return this.with(program, (all) => work(all, ...args));
    };
  }

  private async with(program: Command, work: (installation: Installation) => Promise<Said>): Promise<void> {
    const config = readConfig(this.env);
    if (config.crashAt) crashAt(config.crashAt);
    const installation = await openInstallation(config);
    try {
      this.say(program, await work(installation));
    } finally {
      await installation.close();
    }
  }

  private in(words: Words): string {
    return words[this.lang];
  }
}
