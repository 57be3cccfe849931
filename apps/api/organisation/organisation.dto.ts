import type {
  ChangedView,
  CollectiveView,
  ExpandedView,
  FoundView,
  HolderView,
  ImportReportView,
  ImportRowView,
  NamedView,
  OrganisationEntryView,
  OrganisationView,
  PostLineView,
  RegisterReceiptView,
  ReorganisationView,
  TenureView,
  UnitDetailView,
  UnitNodeView,
} from '../../../libs/contracts/organisation-http.js';
import { foundKinds } from '../../../libs/contracts/organisation-http.js';
import { roles, unitKinds } from '../../../libs/domain/index.js';
import type { Role, UnitKind } from '../../../libs/domain/index.js';
import {
  Among,
  AmongMany,
  Bool,
  Int,
  Many,
  ManyOrNull,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
  Strs,
} from '../shapes/shown.js';
import { NamedDto, PersonDto, WordsDto } from '../shapes/words.dto.js';

export class UnitNodeDto implements UnitNodeView {
  @Str() id!: string;
  @Among(unitKinds) kind!: UnitKind;
  @One(() => WordsDto) kindName!: WordsDto;
  @One(() => WordsDto) name!: WordsDto;
  @Str() abbreviation!: string;
  @StrOrNull() parent!: string | null;
  @StrOrNull() leader!: string | null;
  @Int() posts!: number;
}

export class OrganisationDto implements OrganisationView {
  @Int() version!: number;
  @Str() on!: string;
  @Bool() keeps!: boolean;
  @Int() persons!: number;
  @Many(() => UnitNodeDto) units!: UnitNodeDto[];
}

class HeldByDto extends PersonDto {
  @StrOrNull() email!: string | null;
}
class NextDto {
  @One(() => PersonDto) person!: HolderView;
  @Str() from!: string;
}
class PortfolioDto {
  @Many(() => NamedDto) units!: NamedView[];
  @Strs() fields!: string[];
}
class TenureDto implements TenureView {
  @One(() => PersonDto) person!: HolderView;
  @Str() from!: string;
  @StrOrNull() to!: string | null;
}
class PostLineDto implements PostLineView {
  @Str() id!: string;
  @One(() => WordsDto) title!: WordsDto;
  @Among(roles) role!: Role;
  @One(() => WordsDto) roleName!: WordsDto;
  @OneOrNull(() => HeldByDto) person!: HeldByDto | null;
  @StrOrNull() since!: string | null;
  @StrOrNull() until!: string | null;
  @OneOrNull(() => NextDto) next!: NextDto | null;
  @OneOrNull(() => PortfolioDto) portfolio!: PortfolioDto | null;
  @Many(() => TenureDto) tenures!: TenureDto[];
}
class FormerUnitDto {
  @One(() => WordsDto) name!: WordsDto;
  @Str() abbreviation!: string;
  @OneOrNull(() => WordsDto) parent!: WordsDto | null;
  @Str() until!: string;
}
export class UnitDetailDto implements UnitDetailView {
  @Str() id!: string;
  @Among(unitKinds) kind!: UnitKind;
  @One(() => WordsDto) kindName!: WordsDto;
  @One(() => WordsDto) name!: WordsDto;
  @Str() abbreviation!: string;
  @Strs() edxml!: string[];
  @StrOrNull() from!: string | null;
  @StrOrNull() to!: string | null;
  @Many(() => NamedDto) path!: NamedView[];
  @Many(() => NamedDto) parts!: NamedView[];
  @Many(() => PostLineDto) posts!: PostLineDto[];
  @Many(() => FormerUnitDto) former!: FormerUnitDto[];
  @Many(() => NamedDto) successors!: NamedView[];
}

export class FoundDto implements FoundView {
  @Among(foundKinds) kind!: FoundView['kind'];
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @OneOrNull(() => WordsDto) of!: WordsDto | null;
  @StrOrNull() unit!: string | null;
}

class KeeperDto {
  @Str() person!: string;
  @One(() => WordsDto) post!: WordsDto;
}
export class OrganisationEntryDto implements OrganisationEntryView {
  @Int() seq!: number;
  @Moment() at!: string;
  @Int() version!: number;
  @OneOrNull(() => KeeperDto) actor!: KeeperDto | null;
  @One(() => WordsDto) words!: WordsDto;
  @StrOrNull() reason!: string | null;
  @StrOrNull() basis!: string | null;
}

class ChangedFieldDto {
  @One(() => WordsDto) field!: WordsDto;
  @OneOrNull(() => WordsDto) before!: WordsDto | null;
  @OneOrNull(() => WordsDto) after!: WordsDto | null;
}
export class ChangedDto implements ChangedView {
  @One(() => WordsDto) what!: WordsDto;
  @One(() => WordsDto) name!: WordsDto;
  @Many(() => ChangedFieldDto) fields!: ChangedFieldDto[];
}

export class RegisterReceiptDto implements RegisterReceiptView {
  @Int() version!: number;
  @Int() seq!: number;
  @Str() hash!: string;
  @Moment() at!: string;
}

class MovedTaskDto {
  @Str() id!: string;
  @Str() number!: string;
  @OneOrNull(() => WordsDto) step!: WordsDto | null;
  @One(() => WordsDto) lead!: WordsDto;
  @One(() => NamedDto) newLead!: NamedView;
  @OneOrNull(() => WordsDto) holder!: WordsDto | null;
  @OneOrNull(() => WordsDto) newHolder!: WordsDto | null;
  @MomentOrNull() due!: string | null;
}
class MovedPostDto {
  @Str() id!: string;
  @One(() => WordsDto) title!: WordsDto;
  @StrOrNull() person!: string | null;
  @Among(['moves', 'ends', 'stays']) does!: 'moves' | 'ends' | 'stays';
  @One(() => WordsDto) to!: WordsDto;
}
class MovedDivisionDto {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @One(() => WordsDto) to!: WordsDto;
}
export class ReorganisationDto implements ReorganisationView {
  @Int() version!: number;
  @Many(() => MovedTaskDto) tasks!: MovedTaskDto[];
  @Many(() => MovedPostDto) posts!: MovedPostDto[];
  @Many(() => MovedDivisionDto) divisions!: MovedDivisionDto[];
  @Many(() => PersonDto) without!: HolderView[];
}

class ImportRowDto implements ImportRowView {
  @Str() sheet!: string;
  @Int() row!: number;
  @Among(['add', 'change', 'same', 'error']) does!: ImportRowView['does'];
  @Str() name!: string;
  @StrOrNull() code!: string | null;
  @OneOrNull(() => WordsDto) words!: WordsDto | null;
}
export class ImportReportDto implements ImportReportView {
  @Int() version!: number;
  @Int() add!: number;
  @Int() change!: number;
  @Int() same!: number;
  @Int() errors!: number;
  @Many(() => ImportRowDto) rows!: ImportRowDto[];
}

export class ExpandedDto implements ExpandedView {
  @Str() name!: string;
  @Str() on!: string;
  @Many(() => NamedDto) units!: NamedView[];
}

class MembersDto {
  @AmongMany(unitKinds) kinds!: UnitKind[];
  @Strs() units!: string[];
  @Strs() without!: string[];
}
export class CollectiveDto implements CollectiveView {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Strs() aliases!: string[];
  @OneOrNull(() => MembersDto) members!: MembersDto | null;
  @ManyOrNull(() => NamedDto) units!: NamedView[] | null;
}
