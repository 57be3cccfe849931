import type { CourseView, OccurrenceView } from '../../../libs/contracts/course-http.js';
import { Among, Bool, Int, Many, Moment, MomentOrNull, One, Str, StrOrNull, Strs } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class OccurrenceDto implements OccurrenceView {
  @Int() number!: number;
  @Moment() due!: string;
  @Moment() openedAt!: string;
  @Bool() late!: boolean;
  @Among(['none', 'claimed', 'confirmed']) is!: OccurrenceView['is'];
  @MomentOrNull() at!: string | null;
  @StrOrNull() text!: string | null;
  @Strs() redone!: string[];
}
class AppraisalExplanationDto {
  @Int() version!: number;
  @Str() added!: string;
  @Str() removed!: string;
  @Str() by!: string;
  @Moment() at!: string;
}
class AgencySignatureDto {
  @One(() => WordsDto) post!: WordsDto;
  @Int() version!: number;
  @Moment() at!: string;
}
export class CourseDto implements CourseView {
  @Bool() recurs!: boolean;
  @Many(() => OccurrenceDto) occurrences!: OccurrenceDto[];
  @Many(() => AppraisalExplanationDto) explanations!: AppraisalExplanationDto[];
  @Many(() => AgencySignatureDto) agencySignatures!: AgencySignatureDto[];
}
