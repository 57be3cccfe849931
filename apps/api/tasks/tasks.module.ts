import { Module } from '@nestjs/common';
import { Acting } from './acting.js';
import { AcceptController } from './acts/accept.controller.js';
import { AcknowledgeController } from './acts/acknowledge.controller.js';
import { AddVersionController } from './acts/add-version.controller.js';
import { AnswerController } from './acts/answer.controller.js';
import { ArchiveController } from './acts/archive.controller.js';
import { AskMoreController } from './acts/ask-more.controller.js';
import { AskOpinionsController } from './acts/ask-opinions.controller.js';
import { AssignController } from './acts/assign.controller.js';
import { EndingController } from './acts/beside/ending.controller.js';
import { PausingController } from './acts/beside/pausing.controller.js';
import { RequestsController } from './acts/beside/requests.controller.js';
import { AttachController } from './acts/attach.controller.js';
import { ChooseOptionController } from './acts/choose-option.controller.js';
import { ConfirmController } from './acts/confirm.controller.js';
import { ConsolidateController } from './acts/consolidate.controller.js';
import { courseControllers } from './acts/course/controllers.js';
import { decidingControllers } from './acts/deciding/index.js';
import { DeclineController } from './acts/decline.controller.js';
import { DetachController } from './acts/detach.controller.js';
import { HandOnController } from './acts/hand-on.controller.js';
import { IssueController } from './acts/issue.controller.js';
import { NumberController } from './acts/number.controller.js';
import { ChangesController } from './acts/parts/changes.controller.js';
import { DisagreementController } from './acts/parts/disagreement.controller.js';
import { DivideController } from './acts/parts/divide.controller.js';
import { ObligationsController } from './acts/parts/obligations.controller.js';
import { ReassignController } from './acts/reassign.controller.js';
import { RedoController } from './acts/redo.controller.js';
import { ReportController } from './acts/report.controller.js';
import { ReturnIncompleteController } from './acts/return-incomplete.controller.js';
import { ReturnController } from './acts/return.controller.js';
import { SignController } from './acts/sign.controller.js';
import { SubmitController } from './acts/submit.controller.js';
import { TakeUpController } from './acts/take-up.controller.js';
import { VerifyController } from './acts/verify.controller.js';
import { ClauseController } from './clause.controller.js';
import { BatchController } from './batch.controller.js';
import { WithdrawRequestController } from './acts/withdraw-request.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { ExplanationController } from './explanation.controller.js';
import { HistoryController } from './history.controller.js';
import { ListController } from './list.controller.js';
import { OpenController } from './open.controller.js';
import { Opening } from './opening.js';
import { PapersController } from './papers.controller.js';
import { ReasonsController } from './reasons.controller.js';

const looking = [
  ...[ListController, OpenController, HistoryController],
  ...[ExplanationController, ReasonsController, ClauseController],
  ...[ComparisonController, PapersController],
];
const acting = [
  BatchController,
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
  EndingController,
  HandOnController,
  IssueController,
  NumberController,
  PausingController,
  ReassignController,
  RedoController,
  ReportController,
  RequestsController,
  ReturnController,
  SignController,
  SubmitController,
  TakeUpController,
  VerifyController,
  ChangesController,
  DisagreementController,
  DivideController,
  ObligationsController,
  ...courseControllers,
  AskMoreController,
  WithdrawRequestController,
  AttachController,
  DetachController,
  ReturnIncompleteController,
  ChooseOptionController,
  ...decidingControllers,
];

@Module({ controllers: [...looking, ...acting], providers: [Acting, Opening] })
export class TasksModule {}
