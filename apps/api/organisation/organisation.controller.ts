import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory, OrganisationRecords } from '../../../libs/application/index.js';
import { postView } from '../../../libs/application/views/names.js';
import {
  collectiveViews,
  foundViews,
  organisationView,
  seenAt,
  unitDetailView,
  type Seen,
} from '../../../libs/application/views/organisation.js';
import { changedViews } from '../../../libs/application/views/organisation-change.js';
import { organisationEntryView } from '../../../libs/application/views/organisation-history.js';
import type { UnitView } from '../../../libs/contracts/http.js';
import type { PostView } from '../../../libs/contracts/common-http.js';
import type {
  ChangedView,
  CollectiveView,
  ExpandedView,
  FoundView,
  OrganisationEntryView,
  OrganisationView,
  UnitDetailView,
} from '../../../libs/contracts/organisation-http.js';
import { foundKinds } from '../../../libs/contracts/organisation-http.js';
import { asOf, dayAt, endOfDay, expand, isRefusal, keeperOf, unitOf } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Id, OptionalChoice, OptionalDay, OptionalText, OptionalWhole, RequiredText } from '../shapes/given.js';
import { PostDto, UnitDto } from '../shapes/words.dto.js';
import {
  ChangedDto,
  CollectiveDto,
  ExpandedDto,
  FoundDto,
  OrganisationDto,
  OrganisationEntryDto,
  UnitDetailDto,
} from './organisation.dto.js';

class PostFilterDto {
  @OptionalText() unit?: string;
}
class DayDto {
  @OptionalDay() on?: string;
}
class UnitOnDayDto extends DayDto {
  @Id() id!: string;
}
class SearchDto extends DayDto {
  @RequiredText(200) q!: string;
  @OptionalChoice(foundKinds) kind?: FoundView['kind'];
}
class CollectiveNameDto extends DayDto {
  @RequiredText(300) name!: string;
}
class VersionDto {
  @OptionalWhole(1, 2 ** 31 - 1) version?: number;
}
class AboutDto {
  @OptionalText(200) about?: string;
  @OptionalWhole(1, 500) limit?: number;
}

const entriesAtOnce = 100;

/** The organisation of any day, for whoever is logged in: who leads what is no secret inside an administration. */
@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly directory: Directory,
    private readonly records: OrganisationRecords,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'organisation', summary: 'Every unit of a day, as a tree by its parents' })
  @ApiOkResponse({ type: OrganisationDto })
  async whole(@Query() { on }: DayDto, @Req() request: ApiRequest): Promise<OrganisationView> {
    const { seen, keeps } = await this.seenBy(request, on);
    return organisationView(seen, keeps);
  }

  @Get('unit')
  @ApiOperation({ operationId: 'unit', summary: 'One unit of a day: its posts, who has them, and what it was before' })
  @ApiOkResponse({ type: UnitDetailDto })
  async unit(@Query() { id, on }: UnitOnDayDto): Promise<UnitDetailView> {
    const view = unitDetailView(await this.seen(on), id);
    if (!view) throw new Refused('unit.notFound', { unit: id });
    return view;
  }

  @Get('search')
  @ApiOperation({
    operationId: 'searchOrganisation',
    summary: 'Units, posts and persons of a day, with or without marks',
  })
  @ApiOkResponse({ type: FoundDto, isArray: true })
  async search(@Query() { q, on, kind }: SearchDto): Promise<FoundView[]> {
    return foundViews(await this.seen(on), q, kind);
  }

  @Get('history')
  @ApiOperation({
    operationId: 'organisationHistory',
    summary: 'What changed, newest first: all of it, or of one unit, post or person',
  })
  @ApiOkResponse({ type: OrganisationEntryDto, isArray: true })
  async history(@Query() { about, limit }: AboutDto): Promise<OrganisationEntryView[]> {
    const { organisation } = await this.directory.current();
    const entries = await this.records.history(about ?? null, limit ?? entriesAtOnce);
    return entries.map((entry) => organisationEntryView(entry, organisation));
  }

  @Get('change')
  @ApiOperation({
    operationId: 'organisationChange',
    summary: 'One change, or the last: all that it touched, before and after',
  })
  @ApiOkResponse({ type: ChangedDto, isArray: true })
  async change(@Query() { version }: VersionDto): Promise<ChangedView[]> {
    const { calendar, organisation } = await this.directory.current();
    const asked = version ?? organisation.version;
    const puts = await this.records.putsOf(asked);
    if (!puts) throw new Refused('change.notFound', { version: asked });
    const [before, after] = await Promise.all([
      this.directory.organisation(asked - 1),
      this.directory.organisation(asked),
    ]);
    return changedViews(puts, { before, after, calendar });
  }

  @Get('collectives')
  @ApiOperation({ operationId: 'collectives', summary: 'Every collective name, with the units that it means on a day' })
  @ApiOkResponse({ type: CollectiveDto, isArray: true })
  async collectives(@Query() { on }: DayDto): Promise<CollectiveView[]> {
    return collectiveViews(await this.seen(on));
  }

  @Get('collective')
  @ApiOperation({ operationId: 'expandCollective', summary: 'The units that a collective name means on a day' })
  @ApiOkResponse({ type: ExpandedDto })
  async collective(@Query() { name, on }: CollectiveNameDto): Promise<ExpandedView> {
    const { whole, at, calendar } = await this.seen(on);
    const units = expand(whole, name, at);
    if (isRefusal(units)) throw new Refused(units.refused, units.facts);
    const day = asOf(whole, at);
    const named = units.map((id) => ({ id, name: unitOf(day, id)?.name ?? { vi: id, en: id } }));
    return { name, on: dayAt(at, calendar), units: named };
  }

  @Get('units')
  @ApiOperation({ operationId: 'units', summary: 'Every unit of today' })
  @ApiOkResponse({ type: UnitDto, isArray: true })
  async units(): Promise<UnitView[]> {
    const { organisation, now } = await this.directory.current();
    return asOf(organisation, now).units.map(({ id, kind, name, abbreviation, parent }) => ({
      id,
      kind,
      name,
      abbreviation,
      parent,
    }));
  }

  @Get('posts')
  @ApiOperation({ operationId: 'posts', summary: 'Posts, with who has them today' })
  @ApiOkResponse({ type: PostDto, isArray: true })
  async posts(@Query() { unit }: PostFilterDto): Promise<PostView[]> {
    const { organisation, now } = await this.directory.current();
    const standing = asOf(organisation, now).posts.filter((post) => unit === undefined || post.unit === unit);
    return standing.map(({ id }) => postView(organisation, id, now));
  }

  private async seen(on: string | undefined): Promise<Seen> {
    const { organisation, calendar, now } = await this.directory.current();
    return seenAt(organisation, instantOn(on, calendar, now), calendar);
  }

  private async seenBy(request: ApiRequest, on: string | undefined): Promise<{ seen: Seen; keeps: boolean }> {
    const register = await this.directory.current();
    const { organisation, calendar, now } = register;
    const keeps = !isRefusal(keeperOf(whoOf(request).person, register));
    return { seen: seenAt(organisation, instantOn(on, calendar, now), calendar), keeps };
  }
}

/** Today is this moment; any other day is meant as it was at its end. */
const instantOn = (on: string | undefined, calendar: Seen['calendar'], now: number): number =>
  on === undefined || on === dayAt(now, calendar) ? now : endOfDay(on, calendar) - 1;
