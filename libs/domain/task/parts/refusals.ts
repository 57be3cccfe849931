export type PartsRefusal =
  | 'subTasks.none'
  | 'subTasks.tooMany'
  | 'subTasks.open' // not recognised while a part of it is open, unless the assigner says why
  | 'collective.empty'
  | 'deadline.same'
  | 'deadline.pastWhole' // later than what it is a part of
  | 'content.same'
  | 'obligation.unknown'
  | 'obligation.met'
  | 'obligation.open' // not put away while something is still owed
  | 'urgent.noStep' // the procedure has no step at which somebody decides
  | 'participants.none'
  | 'meeting.none' // brought up before anybody met
  | 'disagreement.open' // the file is handed in while agencies do not agree and nobody brought that up
  | 'unit.noParty'
  | 'actor.noParty';
