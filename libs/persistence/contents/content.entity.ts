import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file by its hash. Never updated: another content is another row. */
@Entity({ name: 'content' })
export class ContentEntity {
  @PrimaryColumn('text')
  hash!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('int')
  size!: number;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Where they could be counted. */
  @Column('int', { nullable: true })
  pages!: number | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;
}
