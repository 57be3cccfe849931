import { ContentEntity } from './contents/content.entity.js';

/** Tables that TypeORM maps: those off the path of an act. The path itself is hand-written SQL. */
export const entities = [ContentEntity];
