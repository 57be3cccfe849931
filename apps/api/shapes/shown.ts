import type { Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** Lines of the OpenAPI document for what is answered; the types are those of `libs/contracts/http.ts`. */
type Of = () => Class<unknown>;

export const Str = (): PropertyDecorator => ApiProperty({ type: String });
export const StrOrNull = (): PropertyDecorator => ApiProperty({ type: String, nullable: true });
export const Strs = (): PropertyDecorator => ApiProperty({ type: [String] });
export const StrsOrNull = (): PropertyDecorator => ApiProperty({ type: [String], nullable: true });
export const Int = (): PropertyDecorator => ApiProperty({ type: 'integer' });
export const IntOrNull = (): PropertyDecorator => ApiProperty({ type: 'integer', nullable: true });
export const Bool = (): PropertyDecorator => ApiProperty({ type: Boolean });
export const BoolOrNull = (): PropertyDecorator => ApiProperty({ type: Boolean, nullable: true });
export const Moment = (): PropertyDecorator => ApiProperty({ type: String, format: 'date-time' });
export const MomentOrNull = (): PropertyDecorator => ApiProperty({ type: String, format: 'date-time', nullable: true });
export const Among = (choices: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...choices] });
export const AmongOrNull = (choices: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...choices], nullable: true });
export const One = (of: Of): PropertyDecorator => ApiProperty({ type: () => of() });
export const OneOrNull = (of: Of): PropertyDecorator => ApiProperty({ type: () => of(), nullable: true });
export const Many = (of: Of): PropertyDecorator => ApiProperty({ type: () => of(), isArray: true });
export const ManyOrNull = (of: Of): PropertyDecorator =>
  ApiProperty({ type: () => of(), isArray: true, nullable: true });
/** A shape of somebody else's standard, passed on as it is. */
export const AnyObject = (): PropertyDecorator => ApiProperty({ type: 'object', additionalProperties: true });
export const AmongMany = (choices: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...choices], isArray: true });
