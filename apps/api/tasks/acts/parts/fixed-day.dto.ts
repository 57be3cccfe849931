import { Day, Flag } from '../../../shapes/given.js';

export class PartFixedDayDto {
  @Day() date!: string;
  @Flag() inclusive!: boolean;
}
