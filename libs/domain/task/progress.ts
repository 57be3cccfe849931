/** `working`: one visit is open. `done`: claimed, the assigner's answer is awaited or given. */
export type Progress = 'working' | 'done' | 'recalled' | 'cancelled' | 'archived';
