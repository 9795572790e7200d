/** Why a request is answered before any operation begins. */
export interface Refusal {
  readonly status: number;
  /** null when nobody is left to tell. */
  readonly refusal: string | null;
  /** BAD_REQUEST, unless it is another one. */
  readonly code?: string;
  readonly retryable?: boolean;
}
