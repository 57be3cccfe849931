import { Body, Controller, Get, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { UrgingRecords } from '../../../libs/application/urging/urging-records.js';
import { Urging } from '../../../libs/application/urging/urging.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import { letterFile, letterWords, urgingView } from '../../../libs/application/views/urging.js';
import type { UrgingAgencyView, UrgingReceiptView, UrgingView } from '../../../libs/contracts/urging-http.js';
import { urgingDocx } from '../../../libs/docx/urging-letter.js';
import { dayAt, isCivilDate, isRefusal } from '../../../libs/domain/index.js';
import { mayReadLetter, roundOf, urgerOf } from '../../../libs/domain/urging/urging.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Id } from '../shapes/given.js';
import { Int, Many, Moment, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class UrgeDto {
  @Id() agency!: string;
}
class UrgedDto {
  @Str() notation!: string;
  @Moment() at!: string;
  @Int() tasks!: number;
  @Str() file!: string;
}
class UrgingAgencyDto implements UrgingAgencyView {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Int() overdue!: number;
  @OneOrNull(() => UrgedDto) letter!: UrgedDto | null;
}
class NoLetterDto {
  @Str() code!: string;
  @One(() => WordsDto) words!: WordsDto;
}
class UrgingDto implements UrgingView {
  @Str() round!: string;
  @OneOrNull(() => NoLetterDto) refusal!: NoLetterDto | null;
  @Many(() => UrgingAgencyDto) agencies!: UrgingAgencyDto[];
}
class UrgingReceiptDto implements UrgingReceiptView {
  @Str() agency!: string;
  @Str() round!: string;
  @Str() notation!: string;
  @Str() file!: string;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters that urge an agency: one in a week, with all that it is late with. */
@ApiTags('supervision')
@Controller('urging')
export class UrgingController {
  constructor(
    private readonly urging: Urging,
    private readonly records: UrgingRecords,
    private readonly reading: Reading,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'urging', summary: 'Agencies with overdue tasks, and their letters of this week' })
  @ApiOkResponse({ type: UrgingDto })
  async show(@Req() request: ApiRequest): Promise<UrgingView> {
    const { person } = whoOf(request);
    const { organisation, calendar, now } = await this.directory.current();
    const round = roundOf(dayAt(now, calendar));
    const { by } = await this.reading.as(person).tally({});
    const letters = await this.records.ofRound(round);
    const readable = letters.filter(({ agency }) => mayReadLetter(organisation, person, agency, now));
    const urger = urgerOf(organisation, person, now);
    return urgingView({ round, by: urger, agencies: by.agency, letters: readable }, organisation);
  }

  @Post()
  @Limited('account', 60)
  @ApiOperation({
    operationId: 'urge',
    summary: 'Make this week’s letter to an agency and draw its number (the Office)',
  })
  @ApiCreatedResponse({ type: UrgingReceiptDto })
  async urge(@Body() { agency }: UrgeDto, @Req() request: ApiRequest): Promise<UrgingReceiptView> {
    const letter = await this.urging.make(agency, whoOf(request).person);
    if (isRefusal(letter)) {
      const known = { ...(await this.directory.current()), procedures: [] };
      throw new Refused(letter.refused, letter.facts, { nameOf: nameOfFact(known) });
    }
    const { round, notation } = letter;
    return { agency, round, notation, file: letterFile(letter) };
  }

  @Get(':agency/:round/letter')
  @Limited('account', 120)
  @ApiOperation({ operationId: 'urgingLetter', summary: 'The letter as a DOCX' })
  @ApiOkResponse({ content: { [docx]: {} } })
  async letter(
    @Param('agency') agency: string,
    @Param('round') round: string,
    @Req() request: ApiRequest,
  ): Promise<StreamableFile> {
    const { organisation, calendar, now } = await this.directory.current();
    const may = isCivilDate(round) && mayReadLetter(organisation, whoOf(request).person, agency, now);
    const letter = may ? await this.records.find(agency, round) : null;
    if (letter === null) throw new Refused('file.unknown');
    const bytes = urgingDocx(letterWords(letter, organisation, calendar));
    const name = `don-doc-${letter.notation.replaceAll('/', '-')}-${agency}.docx`;
    return new StreamableFile(bytes, { type: docx, disposition: `attachment; filename="${encodeURIComponent(name)}"` });
  }
}
