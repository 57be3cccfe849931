import { Module } from '@nestjs/common';
import { Acting } from './acting.js';
import { AcceptController } from './acts/accept.controller.js';
import { AcknowledgeController } from './acts/acknowledge.controller.js';
import { AddVersionController } from './acts/add-version.controller.js';
import { AnswerController } from './acts/answer.controller.js';
import { ArchiveController } from './acts/archive.controller.js';
import { AskOpinionsController } from './acts/ask-opinions.controller.js';
import { AssignController } from './acts/assign.controller.js';
import { ConfirmController } from './acts/confirm.controller.js';
import { ConsolidateController } from './acts/consolidate.controller.js';
import { DeclineController } from './acts/decline.controller.js';
import { HandOnController } from './acts/hand-on.controller.js';
import { IssueController } from './acts/issue.controller.js';
import { NumberController } from './acts/number.controller.js';
import { ReassignController } from './acts/reassign.controller.js';
import { RedoController } from './acts/redo.controller.js';
import { ReportController } from './acts/report.controller.js';
import { ReturnController } from './acts/return.controller.js';
import { SignController } from './acts/sign.controller.js';
import { SubmitController } from './acts/submit.controller.js';
import { TakeUpController } from './acts/take-up.controller.js';
import { VerifyController } from './acts/verify.controller.js';
import { ClauseController } from './clause.controller.js';
import { ExplanationController } from './explanation.controller.js';
import { HistoryController } from './history.controller.js';
import { ListController } from './list.controller.js';
import { OpenController } from './open.controller.js';
import { Opening } from './opening.js';
import { ReasonsController } from './reasons.controller.js';

const looking = [
  ...[ListController, OpenController, HistoryController],
  ...[ExplanationController, ReasonsController, ClauseController],
];
const acting = [
  AcceptController,
  AcknowledgeController,
  AddVersionController,
  AnswerController,
  ArchiveController,
  AskOpinionsController,
  AssignController,
  ConfirmController,
  ConsolidateController,
  DeclineController,
  HandOnController,
  IssueController,
  NumberController,
  ReassignController,
  RedoController,
  ReportController,
  ReturnController,
  SignController,
  SubmitController,
  TakeUpController,
  VerifyController,
];

@Module({ controllers: [...looking, ...acting], providers: [Acting, Opening] })
export class TasksModule {}
