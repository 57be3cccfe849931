import type {
  CountRowView,
  CountsView,
  DueDayView,
  ExcusedView,
  FeedView,
  HeatRowView,
  LoadView,
  MadeFeedView,
  MatterView,
  SilentView,
  SupervisionView,
  WeekView,
} from '../../../libs/contracts/supervision-http.js';
import { watchKinds } from '../tasks/vocabulary.js';
import { Among, Bool, Int, Many, Moment, MomentOrNull, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class OfficialCountsDto implements CountsView {
  @Int() doneOnTime!: number;
  @Int() doneLate!: number;
  @Int() inTerm!: number;
  @Int() overdue!: number;
  @Int() noTerm!: number;
  @Int() nearlyDue!: number;
  @Int() willBeLate!: number;
  @Int() silent!: number;
}
class ExcusedDto implements ExcusedView {
  @Int() pause!: number;
  @Int() condition!: number;
  @Int() outage!: number;
}
class CountRowDto implements CountRowView {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @One(() => OfficialCountsDto) counts!: OfficialCountsDto;
  @One(() => ExcusedDto) excused!: ExcusedDto;
}
class LoadDto implements LoadView {
  @Int() open!: number;
  @Int() overdue!: number;
}
class WeekDto extends LoadDto implements WeekView {
  @Str() from!: string;
  @Str() to!: string;
}
class SupervisedAgencyDto {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
  @Str() short!: string;
}
class HeatRowDto implements HeatRowView {
  @One(() => SupervisedAgencyDto) agency!: SupervisedAgencyDto;
  @Many(() => LoadDto) cells!: LoadDto[];
}
class DueDayDto extends LoadDto implements DueDayView {
  @Str() date!: string;
  @Bool() works!: boolean;
  @OneOrNull(() => WordsDto) name!: WordsDto | null;
}

class LeadDto {
  @Str() id!: string;
  @One(() => WordsDto) name!: WordsDto;
}
class MatterDto implements MatterView {
  @Str() id!: string;
  @Str() title!: string;
  @One(() => LeadDto) lead!: LeadDto;
  @OneOrNull(() => WordsDto) holder!: WordsDto | null;
  @Bool() urgent!: boolean;
  @Str() lastDay!: string;
  @Int() left!: number;
}

class SilenceDto {
  @Among(watchKinds) on!: SilentView['silences'][number]['on'];
  @Moment() since!: string;
}
class SilentDto implements SilentView {
  @Str() id!: string;
  @Str() title!: string;
  @One(() => LeadDto) lead!: LeadDto;
  @OneOrNull(() => WordsDto) holder!: WordsDto | null;
  @Many(() => SilenceDto) silences!: SilenceDto[];
}

export class SupervisionDto implements SupervisionView {
  @Moment() now!: string;
  @Str() today!: string;
  @Int() nearlyDueDays!: number;
  @One(() => OfficialCountsDto) total!: OfficialCountsDto;
  @One(() => ExcusedDto) excused!: ExcusedDto;
  @Many(() => MatterDto) matters!: MatterDto[];
  @Many(() => SilentDto) silent!: SilentDto[];
  @Many(() => CountRowDto) agencies!: CountRowDto[];
  @Many(() => CountRowDto) leaders!: CountRowDto[];
  @Many(() => CountRowDto) directives!: CountRowDto[];
  @Many(() => CountRowDto) priorities!: CountRowDto[];
  @Many(() => WeekDto) weeks!: WeekDto[];
  @Many(() => HeatRowDto) heat!: HeatRowDto[];
  @Many(() => DueDayDto) days!: DueDayDto[];
}

export class FeedDto implements FeedView {
  @MomentOrNull() madeAt!: string | null;
}
export class MadeFeedDto implements MadeFeedView {
  @Str() address!: string;
  @Moment() madeAt!: string;
}
