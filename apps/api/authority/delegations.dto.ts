import type {
  AbsenceReportView,
  AbsenceRowView,
  AbsenceView,
  DelegationsView,
  DelegationView,
} from '../../../libs/contracts/http.js';
import {
  Among,
  Bool,
  Int,
  IntOrNull,
  Many,
  ManyOrNull,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
  StrsOrNull,
} from '../shapes/shown.js';
import { NamedDto, PersonDto, PostDto, WordsDto } from '../shapes/words.dto.js';

class DelegationDto implements DelegationView {
  @Str() id!: string;
  @Among(['substitution', 'authorisation']) kind!: DelegationView['kind'];
  @One(() => PostDto) of!: PostDto;
  @One(() => PostDto) by!: PostDto;
  @Moment() from!: string;
  @MomentOrNull() to!: string | null;
  @StrsOrNull() acts!: string[] | null;
  @ManyOrNull(() => NamedDto) units!: NamedDto[] | null;
  @IntOrNull() upTo!: number | null;
  @Str() basis!: string;
  @Str() givenBy!: string;
  @Among(['ahead', 'standing', 'ended', 'revoked']) state!: DelegationView['state'];
  @Bool() mayRevoke!: boolean;
}
class AbsenceDto implements AbsenceView {
  @Str() id!: string;
  @One(() => PersonDto) person!: PersonDto;
  @Moment() from!: string;
  @Moment() to!: string;
  @Many(() => PostDto) by!: PostDto[];
  @Str() basis!: string;
  @Bool() standing!: boolean;
}
export class DelegationsDto implements DelegationsView {
  @Moment() now!: string;
  @Many(() => DelegationDto) delegations!: DelegationDto[];
  @Many(() => AbsenceDto) absences!: AbsenceDto[];
  @Bool() mayImport!: boolean;
}
class AbsenceRowDto implements AbsenceRowView {
  @Int() row!: number;
  @Among(['recorded', 'unchanged', 'refused']) outcome!: AbsenceRowView['outcome'];
  @StrOrNull() code!: string | null;
  @OneOrNull(() => WordsDto) words!: WordsDto | null;
}
export class AbsenceReportDto implements AbsenceReportView {
  @Many(() => AbsenceRowDto) rows!: AbsenceRowDto[];
  @Int() recorded!: number;
  @Int() refused!: number;
}
