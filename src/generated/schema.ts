import type { UploadedFile } from '../mutations/uploaded-file.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CameraRow, CameraUserRow, CameraUserPage, CameraDeviceRow, CameraCredentialsRow } from '../sources/streams.js';
import type { OrganizationRow, OrganizationUserRow, OrganizationUserPage, UserFolderPermissionsRow } from '../sources/organizations.js';
import type { OrganizationPermissionsRow } from '../sources/permissions.js';
import type { FolderRow, FolderUserRow, FolderUserPage } from '../sources/folders.js';
import type { PresetRow } from '../sources/presets.js';
import type { EpisodeRow, PersonMatchRow } from '../sources/episodes.js';
import type { PersonRow, PersonListRow } from '../sources/persons.js';
import type { MosaicRow, MosaicCellRow } from '../sources/mosaics.js';
import type { UserRow, MembershipRow, UserOrganizationRow, UserOrganizationPage, UserFolderRow, UserFolderPage, UserCameraRow, UserCameraPage } from '../sources/users.js';
import type { MessageRow } from '../sources/messages.js';
import type { ViewerRow, DeviceRow } from '../sources/profile.js';
import type { UiSettingsRow, InvitationRow, AgentActivationRow } from '../sources/settings.js';
import type { PlaybackSource, ArchivePiece, TimeshiftSource, EpisodePlaybackSource } from '../sources/playback.js';
import type { Batch, BatchChange } from '../subscriptions/batch.js';
import type { SignedIn } from '../resolvers/sign-in.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in time: RFC 3339 in UTC, for example 2026-01-31T09:30:00.000Z. */
  DateTime: { input: Date; output: string; }
  /** An absolute URL (RFC 3986). */
  URL: { input: string; output: string; }
  /** An e-mail address. */
  EmailAddress: { input: string; output: string; }
  /** A whole number of up to 53 bits (9 007 199 254 740 991), for counters and bytes that outgrow Int. */
  SafeInt: { input: number; output: number; }
  /**
   * A file that is sent with the operation, by the GraphQL multipart request specification: a request of multipart/form-data
   * whose fields operations and map come first. At most 256 MB each, four in a request.
   */
  Upload: { input: UploadedFile; output: never; }
  /** Any JSON value, passed on as it is. Whole numbers beyond 53 bits arrive as strings, digit for digit. */
  JSON: { input: unknown; output: unknown; }
};

/** An object with an identifier of its own. */
export type Node = {
  /** Opaque identifier, unique in the whole graph: pass it to node(id:). */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** More items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Items precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Direction of an ordering. Items without a value come last either way. */
export type OrderDirection =
  /** Smallest, earliest or alphabetically first item first. */
  | 'ASC'
  /** Largest, latest or alphabetically last item first. */
  | 'DESC';

/** Conditions on a text; all given ones must hold. */
export type StringFilter = {
  /** The text is exactly this one. */
  readonly equals?: InputMaybe<Scalars['String']['input']>;
  /** The text is one of these (at most 500; none may hold a comma: use equals for such a text). */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The text is another one, or absent. */
  readonly notEquals?: InputMaybe<Scalars['String']['input']>;
  /** The text holds this part; upper and lower case differ. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** true: there is no text; false: there is one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number; all given ones must hold. */
export type IntFilter = {
  /** Exactly this value. */
  readonly equals?: InputMaybe<Scalars['Int']['input']>;
  /** Greater (later) than this value. */
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  /** This value or greater (later). */
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  /** Less (earlier) than this value. */
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  /** This value or less (earlier). */
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  /** true: there is no value; false: there is one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a moment; all given ones must hold. */
export type DateTimeFilter = {
  /** Exactly this value. */
  readonly equals?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater (later) than this value. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This value or greater (later). */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Less (earlier) than this value. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This value or less (earlier). */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** true: there is no value; false: there is one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who is signed in. An error UNAUTHENTICATED when nobody is. */
  readonly viewer?: Maybe<Viewer>;
  /** Any object by its id; null when it does not exist or may not be seen. */
  readonly node?: Maybe<Node>;
  /** Several objects by their ids, in the order of the ids; null in place of one that does not exist or may not be seen. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** One camera, by its id or by its name (give exactly one); null when it does not exist or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Cameras that the viewer may see, in all organizations; ordered by name unless told otherwise. */
  readonly cameras?: Maybe<CameraConnection>;
  /** One organization; null when it does not exist or the viewer does not belong to it. */
  readonly organization?: Maybe<Organization>;
  /** Organizations that the viewer belongs to. */
  readonly organizations?: Maybe<OrganizationConnection>;
  /** One folder; null when it does not exist or may not be seen. */
  readonly folder?: Maybe<Folder>;
  /** One episode, by its id or by its key (give exactly one); null when it does not exist or may not be seen. */
  readonly episode?: Maybe<Episode>;
  /** Episodes that video analytics or people recorded on cameras the viewer may see, newest first unless told otherwise. */
  readonly episodes?: Maybe<EpisodeConnection>;
  /** One known person; null when it does not exist or may not be seen. */
  readonly person?: Maybe<Person>;
  /** Known persons for face recognition. */
  readonly persons?: Maybe<PersonConnection>;
  /** Lists that known persons are sorted into. */
  readonly personLists?: Maybe<PersonListConnection>;
  /** One preset; null when it does not exist or may not be seen. */
  readonly preset?: Maybe<Preset>;
  /** Presets: bundles of recording and analytics settings for cameras. */
  readonly presets?: Maybe<PresetConnection>;
  /** One mosaic; null when it does not exist or may not be seen. */
  readonly mosaic?: Maybe<Mosaic>;
  /** Mosaics: saved grids of cameras. */
  readonly mosaics?: Maybe<MosaicConnection>;
  /** One user; null when it does not exist or may not be seen. */
  readonly user?: Maybe<User>;
  /** Users that the viewer may see. */
  readonly users?: Maybe<UserConnection>;
  /** One message of the viewer's mailbox; null when there is none. */
  readonly message?: Maybe<Message>;
  /** Branding, languages and map settings for a user interface. Readable without signing in. */
  readonly uiSettings?: Maybe<UiSettings>;
  /** The organization that an invitation leads to; null when there is no such invitation. */
  readonly invitation?: Maybe<Invitation>;
  /** State of a camera agent's activation; null when the token is gone and a new one has to be made. */
  readonly agentActivation?: Maybe<AgentActivation>;
};


/** What can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryCameraArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryCamerasArgs = {
  filter?: InputMaybe<CameraFilter>;
  orderBy?: InputMaybe<CameraOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryOrganizationsArgs = {
  filter?: InputMaybe<OrganizationFilter>;
  orderBy?: InputMaybe<OrganizationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryFolderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryEpisodeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['ID']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryEpisodesArgs = {
  filter?: InputMaybe<EpisodeFilter>;
  orderBy?: InputMaybe<EpisodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryPersonsArgs = {
  filter?: InputMaybe<PersonFilter>;
  orderBy?: InputMaybe<PersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryPersonListsArgs = {
  filter?: InputMaybe<PersonListFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryPresetArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryPresetsArgs = {
  filter?: InputMaybe<PresetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryMosaicArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryMosaicsArgs = {
  filter?: InputMaybe<MosaicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryUsersArgs = {
  filter?: InputMaybe<UserFilter>;
  orderBy?: InputMaybe<UserOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. */
export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryInvitationArgs = {
  key: Scalars['String']['input'];
};


/** What can be read. */
export type QueryAgentActivationArgs = {
  token: Scalars['String']['input'];
};

/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Sign in with a login and a password. What follows in the same operation is done as that account. */
  readonly login?: Maybe<LoginPayload>;
  /** End the session that the request carries. Its token is worthless afterwards, in every process of the gateway. */
  readonly logout?: Maybe<LogoutPayload>;
  /** End every session of the viewer's account, this one too, wherever it was begun. */
  readonly logoutEverywhere?: Maybe<LogoutEverywherePayload>;
  /** End one session of the viewer's account, for example that of a lost telephone. */
  readonly revokeSession?: Maybe<RevokeSessionPayload>;
  /** Save a new grid of cameras. */
  readonly createMosaic?: Maybe<CreateMosaicPayload>;
  /** Change a mosaic. What is left out stays as it is. */
  readonly updateMosaic?: Maybe<UpdateMosaicPayload>;
  /** Delete a mosaic. */
  readonly deleteMosaic?: Maybe<DeleteMosaicPayload>;
  /** Create a camera. One of the same name is not overwritten, but refused with CONFLICT. */
  readonly createCamera?: Maybe<CreateCameraPayload>;
  /** Change the settings of a camera. What is left out stays as it is. */
  readonly updateCamera?: Maybe<UpdateCameraPayload>;
  /** Give a camera new settings altogether. What is left out does not stay. */
  readonly replaceCamera?: Maybe<ReplaceCameraPayload>;
  /** Delete a camera with its archive, or only its temporary settings. */
  readonly deleteCamera?: Maybe<DeleteCameraPayload>;
  /** Change presets and recording settings of several cameras, all or none. */
  readonly updateCameras?: Maybe<UpdateCamerasPayload>;
  /** Change settings kept inside the device itself. Asks the device, so it may be slow or fail. */
  readonly updateCameraDevice?: Maybe<UpdateCameraDevicePayload>;
  /** Tell Watcher how to sign in to a device. */
  readonly setCameraCredentials?: Maybe<SetCameraCredentialsPayload>;
  /** Create and change many cameras at once, from a table: all of them, or none. Cameras whose names exist are changed. */
  readonly importCameras?: Maybe<ImportCamerasPayload>;
  /** Send a device new firmware. It works on after the answer: firmwareUpdateRunningSeconds of the camera tells for how long. */
  readonly updateCameraFirmware?: Maybe<UpdateCameraFirmwarePayload>;
  /** Restart a device. Asks the device, so it may be slow or fail. */
  readonly rebootCamera?: Maybe<RebootCameraPayload>;
  /** Move a camera that has motors or a zoom. Of several commands that wait for one under way, only the newest is sent. */
  readonly moveCamera?: Maybe<MoveCameraPayload>;
  /** Stop the movement of a camera. Never left out, and before every movement that waits. */
  readonly stopCamera?: Maybe<StopCameraPayload>;
  /** Give a user rights directly on a camera, or change them. */
  readonly setCameraUser?: Maybe<SetCameraUserPayload>;
  /** Take a user's direct rights on a camera away. Those through a folder or an organization remain. */
  readonly removeCameraUser?: Maybe<RemoveCameraUserPayload>;
  /** Give a user rights directly on a camera, seen from the user: the same as setCameraUser. */
  readonly setUserCamera?: Maybe<SetUserCameraPayload>;
  /** Take a user's direct rights on a camera away, seen from the user: the same as removeCameraUser. */
  readonly removeUserCamera?: Maybe<RemoveUserCameraPayload>;
  /** Make a token with which a camera enrols itself through its agent. */
  readonly createAgentActivation?: Maybe<CreateAgentActivationPayload>;
  /** Notify the viewer of events of a camera. */
  readonly subscribeCameraEvents?: Maybe<SubscribeCameraEventsPayload>;
  /** Notify the viewer of events of a camera no longer. */
  readonly unsubscribeCameraEvents?: Maybe<UnsubscribeCameraEventsPayload>;
  /** Make an organization, which the viewer owns. */
  readonly createOrganization?: Maybe<CreateOrganizationPayload>;
  /** Change an organization. What is left out stays as it is. */
  readonly updateOrganization?: Maybe<UpdateOrganizationPayload>;
  /** Delete an organization. */
  readonly deleteOrganization?: Maybe<DeleteOrganizationPayload>;
  /** Add a member to an organization, or change the rights of one. */
  readonly setOrganizationUser?: Maybe<SetOrganizationUserPayload>;
  /** Remove a member from an organization. Everybody may leave. */
  readonly removeOrganizationUser?: Maybe<RemoveOrganizationUserPayload>;
  /** Let an organization use a preset. */
  readonly addOrganizationPreset?: Maybe<AddOrganizationPresetPayload>;
  /** Let an organization use a preset no longer. */
  readonly removeOrganizationPreset?: Maybe<RemoveOrganizationPresetPayload>;
  /** Invite into an organization: whoever gets the key may join. */
  readonly createInvitation?: Maybe<CreateInvitationPayload>;
  /** Join the organization that an invitation leads to. */
  readonly acceptInvitation?: Maybe<AcceptInvitationPayload>;
  /** Make a folder. */
  readonly createFolder?: Maybe<CreateFolderPayload>;
  /** Change, move or reorder a folder, or set its floor plan. What is left out stays as it is. */
  readonly updateFolder?: Maybe<UpdateFolderPayload>;
  /** Delete a folder. */
  readonly deleteFolder?: Maybe<DeleteFolderPayload>;
  /** Give a user rights on a folder, or change them. */
  readonly setFolderUser?: Maybe<SetFolderUserPayload>;
  /** Withdraw the rights that a user was given on a folder. */
  readonly removeFolderUser?: Maybe<RemoveFolderUserPayload>;
  /** Make an account. */
  readonly createUser?: Maybe<CreateUserPayload>;
  /** Change an account. What is left out stays as it is. Another name or password ends the sessions of the account. */
  readonly updateUser?: Maybe<UpdateUserPayload>;
  /** Delete an account. */
  readonly deleteUser?: Maybe<DeleteUserPayload>;
  /** Make a new API key for another user, in place of the former one. */
  readonly createUserApiKey?: Maybe<CreateUserApiKeyPayload>;
  /** Change the viewer's own account. What is left out stays as it is. Another name ends the account's other sessions. */
  readonly updateProfile?: Maybe<UpdateProfilePayload>;
  /** Change the viewer's own password. The other sessions of the account end; Watcher may end this one too: sign in again. */
  readonly changePassword?: Maybe<ChangePasswordPayload>;
  /** Ask for an e-mail that leads to a new password. For everybody, without signing in; whether the address is known stays untold. A few in a quarter of an hour. */
  readonly recoverPassword?: Maybe<RecoverPasswordPayload>;
  /** Set a new password in place of a forgotten one. The token of the recovery e-mail is sent as Authorization: Bearer. */
  readonly resetPassword?: Maybe<ResetPasswordPayload>;
  /** Make a new personal API key for the viewer, in place of the former one. */
  readonly createApiKey?: Maybe<CreateApiKeyPayload>;
  /** Take the viewer's personal API key away: it opens nothing any more. */
  readonly deleteApiKey?: Maybe<DeleteApiKeyPayload>;
  /** Register a mobile device for push notifications, or tell Watcher what has become of it. */
  readonly registerDevice?: Maybe<RegisterDevicePayload>;
  /** Tell that a push notification has reached a device. */
  readonly confirmDevice?: Maybe<ConfirmDevicePayload>;
  /** Send a mobile device no more push notifications. */
  readonly unregisterDevice?: Maybe<UnregisterDevicePayload>;
  /** Register a browser for push notifications. */
  readonly subscribeWebPush?: Maybe<SubscribeWebPushPayload>;
  /** Send a browser no more push notifications. */
  readonly unsubscribeWebPush?: Maybe<UnsubscribeWebPushPayload>;
  /** Send a message to another user's mailbox. */
  readonly sendMessage?: Maybe<SendMessagePayload>;
  /** Change a message of the viewer's mailbox, for example that it was read. What is left out stays as it is. */
  readonly updateMessage?: Maybe<UpdateMessagePayload>;
  /** Delete a message of the viewer's mailbox. */
  readonly deleteMessage?: Maybe<DeleteMessagePayload>;
  /** Send a push notification to the viewer's own devices and browsers, to try them. */
  readonly sendNotification?: Maybe<SendNotificationPayload>;
  /** Make an episode a favourite of the viewer. */
  readonly addEpisodeToFavorites?: Maybe<AddEpisodeToFavoritesPayload>;
  /** Make an episode no favourite of the viewer any more. */
  readonly removeEpisodeFromFavorites?: Maybe<RemoveEpisodeFromFavoritesPayload>;
  /** Delete an episode that was made by hand. */
  readonly deleteEpisode?: Maybe<DeleteEpisodePayload>;
  /** Delete a known person. */
  readonly deletePerson?: Maybe<DeletePersonPayload>;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationLoginArgs = {
  input: LoginInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateMosaicArgs = {
  input: CreateMosaicInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateMosaicArgs = {
  input: UpdateMosaicInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteMosaicArgs = {
  input: DeleteMosaicInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateCameraArgs = {
  input: CreateCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateCameraArgs = {
  input: UpdateCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationReplaceCameraArgs = {
  input: ReplaceCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteCameraArgs = {
  input: DeleteCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateCamerasArgs = {
  input: UpdateCamerasInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateCameraDeviceArgs = {
  input: UpdateCameraDeviceInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSetCameraCredentialsArgs = {
  input: SetCameraCredentialsInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationImportCamerasArgs = {
  input: ImportCamerasInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateCameraFirmwareArgs = {
  input: UpdateCameraFirmwareInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRebootCameraArgs = {
  input: RebootCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationMoveCameraArgs = {
  input: MoveCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationStopCameraArgs = {
  input: StopCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSetCameraUserArgs = {
  input: SetCameraUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveCameraUserArgs = {
  input: RemoveCameraUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSetUserCameraArgs = {
  input: SetUserCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveUserCameraArgs = {
  input: RemoveUserCameraInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateAgentActivationArgs = {
  input: CreateAgentActivationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSubscribeCameraEventsArgs = {
  input: SubscribeCameraEventsInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUnsubscribeCameraEventsArgs = {
  input: UnsubscribeCameraEventsInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteOrganizationArgs = {
  input: DeleteOrganizationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSetOrganizationUserArgs = {
  input: SetOrganizationUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveOrganizationUserArgs = {
  input: RemoveOrganizationUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationAddOrganizationPresetArgs = {
  input: AddOrganizationPresetInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveOrganizationPresetArgs = {
  input: RemoveOrganizationPresetInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateInvitationArgs = {
  input: CreateInvitationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateFolderArgs = {
  input: CreateFolderInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateFolderArgs = {
  input: UpdateFolderInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteFolderArgs = {
  input: DeleteFolderInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSetFolderUserArgs = {
  input: SetFolderUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveFolderUserArgs = {
  input: RemoveFolderUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteUserArgs = {
  input: DeleteUserInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationCreateUserApiKeyArgs = {
  input: CreateUserApiKeyInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRecoverPasswordArgs = {
  input: RecoverPasswordInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationConfirmDeviceArgs = {
  input: ConfirmDeviceInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUnregisterDeviceArgs = {
  input: UnregisterDeviceInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSubscribeWebPushArgs = {
  input: SubscribeWebPushInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUnsubscribeWebPushArgs = {
  input: UnsubscribeWebPushInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationUpdateMessageArgs = {
  input: UpdateMessageInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteMessageArgs = {
  input: DeleteMessageInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationSendNotificationArgs = {
  input: SendNotificationInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationAddEpisodeToFavoritesArgs = {
  input: AddEpisodeToFavoritesInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationRemoveEpisodeFromFavoritesArgs = {
  input: RemoveEpisodeFromFavoritesInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeleteEpisodeArgs = {
  input: DeleteEpisodeInput;
};


/**
 * What can be changed. Changes of one operation are made one after the other, in their order; one that fails is null, with an
 * entry in `errors`, and does not stop or hide the others.
 */
export type MutationDeletePersonArgs = {
  input: DeletePersonInput;
};

/** What arrives by itself: over a WebSocket at /graphql (protocol graphql-transport-ws), or as server-sent events (a request to /graphql that accepts text/event-stream). Both say the same. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What happens to episodes on cameras the viewer may see, without gaps. The first batch arrives at once. Every batch has a cursor: a subscription that broke off goes on with `after:` that cursor, on any replica, and is told whether anything was missed. */
  readonly episodeChanges: EpisodeChanges;
  /** Cameras that come and go: what changes in whether frames arrive, and in the overall condition. Watcher does not announce these; the gateway looks every few seconds. */
  readonly cameraStatusChanges: CameraStatusChanges;
  /** Messages that arrive in the viewer's mailbox. Watcher does not announce these; the gateway looks every few seconds. */
  readonly messageReceived: ReceivedMessages;
  /** The session that the connection signed in with: at once, and again every half minute. When the session ends, so does the connection (WebSocket: close code 4401). */
  readonly sessionChanges: Session;
};


/** What arrives by itself: over a WebSocket at /graphql (protocol graphql-transport-ws), or as server-sent events (a request to /graphql that accepts text/event-stream). Both say the same. */
export type SubscriptionEpisodeChangesArgs = {
  filter?: InputMaybe<EpisodeChangeFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
  snapshot?: InputMaybe<Scalars['Int']['input']>;
};


/** What arrives by itself: over a WebSocket at /graphql (protocol graphql-transport-ws), or as server-sent events (a request to /graphql that accepts text/event-stream). Both say the same. */
export type SubscriptionCameraStatusChangesArgs = {
  filter?: InputMaybe<CameraStatusFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What arrives by itself: over a WebSocket at /graphql (protocol graphql-transport-ws), or as server-sent events (a request to /graphql that accepts text/event-stream). Both say the same. */
export type SubscriptionMessageReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which episodes a subscription tells of; all given conditions must hold. An episode that stops meeting them is told of once more, as REMOVED. */
export type EpisodeChangeFilter = {
  /** Of one of these kinds. CUSTOM alone means every type of an external system; customTypes narrows that. */
  readonly kinds?: InputMaybe<ReadonlyArray<EpisodeKind>>;
  /** Of one of these types of an external system; adds to kinds. */
  readonly customTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these cameras (ids of the graph, at most 500). */
  readonly cameraIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On cameras in one of these folders or in folders below them (ids of the graph, at most 500). */
  readonly folderIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On cameras of one of these organizations (ids of the graph, at most 500). */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Matched to one of these known persons (ids of the graph, at most 500). */
  readonly personIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these plates. Spaces, hyphens and upper or lower case do not matter. */
  readonly plates?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** true: only episodes that have ended. */
  readonly isClosed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Free text, looked for in the pictures by servers that can. Watcher does not announce its hits: the gateway looks every few seconds, for episodes of the last ten minutes. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** true: only episodes whose person or vehicle is not recognised. false: only those where it is. */
  readonly isUnknown?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: only the newest episode of each person or vehicle. */
  readonly latestPerSubject?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What happened to episodes since the batch before. */
export type EpisodeChanges = {
  readonly __typename?: 'EpisodeChanges';
  /** Each episode once at most, in the order in which Watcher changed them. Empty in a batch that only brings a cursor, or tells of the feed itself. */
  readonly changes: ReadonlyArray<EpisodeChange>;
  /** Where this batch ends: give it as `after` to go on from here, also much later and on another replica. */
  readonly cursor: Scalars['String']['output'];
  /** Whether the feed sees what happens just now. */
  readonly status: FeedStatus;
  /** Since when the feed sees nothing, because Watcher or the gateway's store does not answer; null while it is LIVE. What happens meanwhile arrives later. */
  readonly staleSince?: Maybe<Scalars['DateTime']['output']>;
  /** These are the episodes asked for by `snapshot`, as they are now. */
  readonly isSnapshot: Scalars['Boolean']['output'];
  /** How it went on after `after`, or after trouble in the gateway; null in every other batch. */
  readonly recovery?: Maybe<FeedRecovery>;
};

/** What happened to one episode. Several changes in quick succession may arrive as one, with the newest state. */
export type EpisodeChange = {
  readonly __typename?: 'EpisodeChange';
  /** What happened. */
  readonly kind: EpisodeChangeKind;
  /** The episode as it is now; as it was last when it was REMOVED. */
  readonly episode: Episode;
  /** The episode as it was told of before, without its pictures, detections and playback; null when the feed did not know it, or it did not meet the filter. */
  readonly previous?: Maybe<Episode>;
};

/** What can happen to an episode. */
export type EpisodeChangeKind =
  /** It began. */
  | 'OPENED'
  /** Something about it changed, or it now meets the filter. */
  | 'UPDATED'
  /** It ended. One that began and ended in quick succession arrives as CLOSED alone. */
  | 'CLOSED'
  /** It was deleted, may not be seen any more, or does not meet the filter any more. Watcher does not announce deletions; the gateway finds them within minutes. */
  | 'REMOVED';

/** Whether a feed sees what happens. */
export type FeedStatus =
  /** Changes arrive as they happen. */
  | 'LIVE'
  /** Watcher or the gateway's store does not answer; what happens meanwhile arrives later. */
  | 'STALE';

/** How a feed went on after an interruption. */
export type FeedRecovery = {
  readonly __typename?: 'FeedRecovery';
  /** Whether anything was missed. */
  readonly outcome: RecoveryOutcome;
  /** true when the feed had to ask Watcher itself, which does not tell what was deleted or stopped meeting the filter meanwhile: look again at what is shown and was not told of here. */
  readonly mayMissRemovals: Scalars['Boolean']['output'];
  /** From when on changes were missed; null unless it is a GAP. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** Until when changes were missed; null unless it is a GAP. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
  /** Why, in a sentence; null unless it is a GAP. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Whether anything was missed. */
export type RecoveryOutcome =
  /** Nothing is missing: this batch and the ones that follow hold the newest state of everything that changed since the cursor. */
  | 'RECOVERED'
  /** Changes between `from` and `to` are missing. Read the list again, or subscribe with `snapshot`. */
  | 'GAP';

/** Which cameras a subscription tells of; all given conditions must hold. */
export type CameraStatusFilter = {
  /** One of these cameras (ids of the graph, at most 500). */
  readonly cameraIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cameras in one of these folders or in folders below them (ids of the graph, at most 500). */
  readonly folderIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cameras of one of these organizations (ids of the graph, at most 500). */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What changed about cameras since the batch before. */
export type CameraStatusChanges = {
  readonly __typename?: 'CameraStatusChanges';
  /** Each camera once at most. Empty in a batch that only brings a cursor, or tells of the feed itself. */
  readonly changes: ReadonlyArray<CameraStatusChange>;
  /** Where this batch ends: give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether the feed sees what happens just now. */
  readonly status: FeedStatus;
  /** Since when the feed sees nothing; null while it is LIVE. */
  readonly staleSince?: Maybe<Scalars['DateTime']['output']>;
  /** How it went on after `after`, or after trouble in the gateway; null in every other batch. */
  readonly recovery?: Maybe<FeedRecovery>;
};

/** What changed about one camera. */
export type CameraStatusChange = {
  readonly __typename?: 'CameraStatusChange';
  /** What happened. */
  readonly kind: CameraStatusChangeKind;
  /** The camera as it is now; null when it was REMOVED. */
  readonly camera?: Maybe<Camera>;
  /** Its name. */
  readonly cameraName: Scalars['String']['output'];
  /** Whether frames arrive now; null when Watcher does not tell. */
  readonly isAlive?: Maybe<Scalars['Boolean']['output']>;
  /** The same before the change. */
  readonly wasAlive?: Maybe<Scalars['Boolean']['output']>;
  /** Overall condition now; null when Watcher does not tell. */
  readonly status?: Maybe<CameraStatus>;
  /** The same before the change. */
  readonly previousStatus?: Maybe<CameraStatus>;
  /** Condition of the camera's agent now; null when it has none. */
  readonly agentStatus?: Maybe<AgentStatus>;
  /** The same before the change. */
  readonly previousAgentStatus?: Maybe<AgentStatus>;
};

/** What can change about a camera. */
export type CameraStatusChangeKind =
  /** The viewer sees a camera that was not there before. */
  | 'ADDED'
  /** Whether frames arrive, the overall condition, or the condition of its agent changed. */
  | 'CHANGED'
  /** The camera is gone, or may not be seen any more. */
  | 'REMOVED';

/** Messages that arrived since the batch before. */
export type ReceivedMessages = {
  readonly __typename?: 'ReceivedMessages';
  /** In the order in which they arrived. Empty in a batch that only brings a cursor, or tells of the feed itself. */
  readonly messages: ReadonlyArray<Message>;
  /** Where this batch ends: give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Whether the feed sees what happens just now. */
  readonly status: FeedStatus;
  /** Since when the feed sees nothing; null while it is LIVE. */
  readonly staleSince?: Maybe<Scalars['DateTime']['output']>;
  /** How it went on after `after`, or after trouble in the gateway; null in every other batch. */
  readonly recovery?: Maybe<FeedRecovery>;
};

/** Credentials of a Watcher account. */
export type LoginInput = {
  /** The account's name or e-mail address. */
  readonly login: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
  /** How the session token comes back. A page in a browser chooses COOKIE. */
  readonly transport?: InputMaybe<SessionTransport>;
};

/** How a session token travels. */
export type SessionTransport =
  /** In the answer, as sessionToken; to be sent as Authorization: Bearer. For servers and applications. */
  | 'BEARER'
  /** As a cookie that scripts cannot read and the browser sends by itself. Requests then need the header x-csrf: 1, this one too. */
  | 'COOKIE';

/** Result of login: a session, or what was wrong. */
export type LoginPayload = {
  readonly __typename?: 'LoginPayload';
  /** Send it as Authorization: Bearer with every request. Null when signing in failed, and with transport COOKIE. */
  readonly sessionToken?: Maybe<Scalars['String']['output']>;
  /** The session that was begun. Null when signing in failed. */
  readonly session?: Maybe<Session>;
  /** Who is signed in now. Null when signing in failed. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of logout. */
export type LogoutPayload = {
  readonly __typename?: 'LogoutPayload';
  /** true when a session was ended; false when there was none to end. */
  readonly ok: Scalars['Boolean']['output'];
};

/** Result of logoutEverywhere. */
export type LogoutEverywherePayload = {
  readonly __typename?: 'LogoutEverywherePayload';
  /** How many sessions were ended. */
  readonly endedSessions: Scalars['Int']['output'];
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The id of one of viewer.sessions. */
  readonly id: Scalars['ID']['input'];
};

/** Result of revokeSession. */
export type RevokeSessionPayload = {
  readonly __typename?: 'RevokeSessionPayload';
  /** The session that has ended. Null when there is no such session of the viewer. */
  readonly revokedSessionId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A sign-in that lasts: what a session token stands for. HTTP Basic and tokens of Watcher's own are no sessions. */
export type Session = {
  readonly __typename?: 'Session';
  /** Names the session in revokeSession. It opens nothing, and is no node. */
  readonly id: Scalars['ID']['output'];
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last used, to within a minute. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What the client that signed in calls itself; null when it told nothing. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** Network address that signed in. */
  readonly address: Scalars['String']['output'];
  /** true for the session that the request carries. */
  readonly current: Scalars['Boolean']['output'];
  /** When it ends, however much it is used. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it ends unless it is used before. */
  readonly idleExpiresAt: Scalars['DateTime']['output'];
  /** Whole seconds until it ends unless it is used before. */
  readonly secondsLeft: Scalars['Int']['output'];
};

/** Something the caller can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** A stable code: INVALID, CONFLICT, NOT_FOUND, and INVALID_CREDENTIALS of a sign-in. */
  readonly code: Scalars['String']['output'];
  /** One sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Path to the argument that is wrong, for example ["input", "password"]; null when it is not about one argument. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The signed-in user. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Opaque identifier; not a node, since the account behind it is user. */
  readonly id: Scalars['ID']['output'];
  /** Name used to sign in. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Name shown to people. */
  readonly fullName?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Free note of the administrators. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Preferred language, ISO 639-1. */
  readonly locale?: Maybe<Scalars['String']['output']>;
  /** May administer the whole installation. */
  readonly isAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** May administer the own domain, a part of an installation that several companies share. */
  readonly isDomainAdmin?: Maybe<Scalars['Boolean']['output']>;
  /** May not change the own profile. */
  readonly isReadOnly?: Maybe<Scalars['Boolean']['output']>;
  /** How many sessions the account may have at once. */
  readonly maxSessions?: Maybe<Scalars['Int']['output']>;
  /** When the account was made. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Personal API key: it stands in for the password, so treat it as a secret. Null when there is none. */
  readonly apiKey?: Maybe<Scalars['String']['output']>;
  /** A mobile device registered for push notifications; null when that token is not registered. */
  readonly device?: Maybe<Device>;
  /** The session that the request carries. Null with HTTP Basic and with tokens of Watcher's own, which are no sessions. */
  readonly session?: Maybe<Session>;
  /** Every session of the account, the most recently used first; 100 at most. Null when they cannot be read just now. */
  readonly sessions?: Maybe<ReadonlyArray<Session>>;
  /** Whether a browser's push endpoint is registered for notifications. */
  readonly isWebPushSubscribed?: Maybe<Scalars['Boolean']['output']>;
  /** In-app messages of the viewer, newest first. */
  readonly messages?: Maybe<MessageConnection>;
};


/** The signed-in user. */
export type ViewerDeviceArgs = {
  token: Scalars['String']['input'];
};


/** The signed-in user. */
export type ViewerIsWebPushSubscribedArgs = {
  endpoint: Scalars['URL']['input'];
};


/** The signed-in user. */
export type ViewerMessagesArgs = {
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What changes about the viewer's own account; what is left out stays as it is. */
export type UpdateProfileInput = {
  /** Name used to sign in. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to people. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Free note of the administrators. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Preferred language, ISO 639-1. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** How many sessions the account may have at once. */
  readonly maxSessions?: InputMaybe<Scalars['Int']['input']>;
  /** A personal API key of one's own choice. Watcher may take only keys that it made: see createApiKey. */
  readonly apiKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updateProfile. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** The viewer as the account is now. Null when nothing was changed. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The viewer's new password. */
export type ChangePasswordInput = {
  /** The new password: 5 to 128 characters. */
  readonly password: Scalars['String']['input'];
};

/** Result of changePassword. */
export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose password is forgotten. */
export type RecoverPasswordInput = {
  /** E-mail address of the account. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** Result of recoverPassword. */
export type RecoverPasswordPayload = {
  readonly __typename?: 'RecoverPasswordPayload';
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new password in place of a forgotten one. */
export type ResetPasswordInput = {
  /** The new password: 5 to 128 characters. */
  readonly password: Scalars['String']['input'];
};

/** Result of resetPassword. */
export type ResetPasswordPayload = {
  readonly __typename?: 'ResetPasswordPayload';
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of createApiKey. */
export type CreateApiKeyPayload = {
  readonly __typename?: 'CreateApiKeyPayload';
  /** The new API key, in place of the former one: it stands in for the password, so treat it as a secret. Null when there is none. */
  readonly apiKey?: Maybe<Scalars['String']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of deleteApiKey. */
export type DeleteApiKeyPayload = {
  readonly __typename?: 'DeleteApiKeyPayload';
  /** The viewer, without an API key. Null when nothing was changed. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A mobile device that receives push notifications. */
export type Device = {
  readonly __typename?: 'Device';
  /** Push token of the device. */
  readonly token: Scalars['String']['output'];
  /** Operating system, for example ios. */
  readonly platform?: Maybe<Scalars['String']['output']>;
  /** Model of the device. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Version of the operating system. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** A mobile device that is to receive push notifications. */
export type RegisterDeviceInput = {
  /** Push token of the device, from Firebase. */
  readonly token: Scalars['String']['input'];
  /** Operating system, for example ios. */
  readonly platform: Scalars['String']['input'];
  /** Model of the device. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Version of the operating system. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Result of registerDevice. */
export type RegisterDevicePayload = {
  readonly __typename?: 'RegisterDevicePayload';
  /** The device as it is registered now. Null when it is not. */
  readonly device?: Maybe<Device>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which device a push notification has reached. */
export type ConfirmDeviceInput = {
  /** Push token of the device. */
  readonly token: Scalars['String']['input'];
};

/** Result of confirmDevice. */
export type ConfirmDevicePayload = {
  readonly __typename?: 'ConfirmDevicePayload';
  /** The device. Null when that token is not registered. */
  readonly device?: Maybe<Device>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which device is to receive no more push notifications. */
export type UnregisterDeviceInput = {
  /** Push token of the device. */
  readonly token: Scalars['String']['input'];
};

/** Result of unregisterDevice. */
export type UnregisterDevicePayload = {
  readonly __typename?: 'UnregisterDevicePayload';
  /** The viewer, without the device. Null when that token was not registered. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What notifications to a browser are encrypted with: keys of what the browser's PushManager gave. */
export type WebPushKeysInput = {
  /** Public key of the browser. */
  readonly p256dh: Scalars['String']['input'];
  /** Authentication secret of the browser. */
  readonly auth: Scalars['String']['input'];
};

/** A browser that is to receive push notifications. */
export type SubscribeWebPushInput = {
  /** The endpoint that the browser's PushManager gave. */
  readonly endpoint: Scalars['URL']['input'];
  /** The keys that it gave. */
  readonly keys: WebPushKeysInput;
};

/** Result of subscribeWebPush. */
export type SubscribeWebPushPayload = {
  readonly __typename?: 'SubscribeWebPushPayload';
  /** The viewer, with the subscription. Null when there is none. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which browser is to receive no more push notifications. */
export type UnsubscribeWebPushInput = {
  /** The endpoint that the browser's PushManager gave. */
  readonly endpoint: Scalars['URL']['input'];
};

/** Result of unsubscribeWebPush. */
export type UnsubscribeWebPushPayload = {
  readonly __typename?: 'UnsubscribeWebPushPayload';
  /** The viewer, without the subscription. Null when there was none. */
  readonly viewer?: Maybe<Viewer>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A camera: its settings, its place, its condition, its archive, and how to play it. */
export type Camera = Node & {
  readonly __typename?: 'Camera';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Unique and permanent name; the key of the camera everywhere. */
  readonly name: Scalars['String']['output'];
  /** Name shown to people. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** false when the camera is switched off in its settings. */
  readonly isEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: Maybe<Scalars['Boolean']['output']>;
  /** Frames are arriving now. */
  readonly isAlive?: Maybe<Scalars['Boolean']['output']>;
  /** Overall condition. */
  readonly status?: Maybe<CameraStatus>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** Video may be pushed to this camera. */
  readonly canPublish?: Maybe<Scalars['Boolean']['output']>;
  /** The viewer is notified of this camera's events. */
  readonly hasNotifications?: Maybe<Scalars['Boolean']['output']>;
  /** When the camera was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who changed the settings last, and when. */
  readonly lastChange?: Maybe<CameraChange>;
  /** When the newest episode began; null when there was none. */
  readonly lastEpisodeAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organization that owns the camera. */
  readonly organization?: Maybe<Organization>;
  /** The folder that holds the camera; null when it lies in none. */
  readonly folder?: Maybe<Folder>;
  /** The folders from the root of the tree down to the one that holds the camera; null in place of one that may not be seen. */
  readonly path?: Maybe<ReadonlyArray<Maybe<Folder>>>;
  /** The bundle of settings assigned to the camera; null when there is none. */
  readonly preset?: Maybe<Preset>;
  /** Place on the map, and so on the floor plan of the folder if it has one. */
  readonly coordinates?: Maybe<Coordinates>;
  /** Place as older clients stored it; use coordinates where both are given. */
  readonly legacyCoordinates?: Maybe<Coordinates>;
  /** Postal address. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Audio settings. */
  readonly audio?: Maybe<AudioSettings>;
  /** Recording settings; null when the camera is not recorded. */
  readonly recording?: Maybe<RecordingSettings>;
  /** Video analytics settings; null when there are none. */
  readonly vision?: Maybe<VisionSettings>;
  /** Settings of the ONVIF control protocol. */
  readonly onvif?: Maybe<OnvifSettings>;
  /** Where the video comes from, in order of preference, with counters of each source. */
  readonly sources?: Maybe<ReadonlyArray<VideoSource>>;
  /** Measurements of the running camera. */
  readonly statistics?: Maybe<CameraStatistics>;
  /** What has been recorded; null when nothing is recorded. */
  readonly archive?: Maybe<Archive>;
  /** Tracks of the live video; null when the camera is offline. */
  readonly media?: Maybe<MediaInfo>;
  /** For how long a firmware update has been running, in seconds; null when none runs. */
  readonly firmwareUpdateRunningSeconds?: Maybe<Scalars['Float']['output']>;
  /** URLs to play the camera live and from its archive; null when Watcher gives no playback token. */
  readonly playback?: Maybe<Playback>;
  /** The newest episode on this camera; null when there was none. */
  readonly latestEpisode?: Maybe<Episode>;
  /** Episodes on this camera, newest first unless told otherwise. */
  readonly episodes?: Maybe<EpisodeConnection>;
  /** Settings kept inside the device itself; asks the device, so it may be slow or fail. */
  readonly device?: Maybe<CameraDevice>;
  /** How Watcher signs in to the device. Only for those who may edit the camera; holds a secret. */
  readonly credentials?: Maybe<CameraCredentials>;
  /** Users with rights given directly on this camera (not through an organization or a folder). */
  readonly users?: Maybe<CameraUserConnection>;
  /** Rights given to one user directly on this camera; null when there are none. */
  readonly user?: Maybe<CameraUserEdge>;
};


/** A camera: its settings, its place, its condition, its archive, and how to play it. */
export type CameraEpisodesArgs = {
  filter?: InputMaybe<EpisodeFilter>;
  orderBy?: InputMaybe<EpisodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A camera: its settings, its place, its condition, its archive, and how to play it. */
export type CameraUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A camera: its settings, its place, its condition, its archive, and how to play it. */
export type CameraUserArgs = {
  id: Scalars['ID']['input'];
};

/** Overall condition of a camera. */
export type CameraStatus =
  /** Video is arriving. */
  | 'RUNNING'
  /** Nobody watches, or the source is being connected. */
  | 'WAITING'
  /** The source cannot be played. */
  | 'ERROR'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Condition of the agent, the small program on a device that tunnels its video to Watcher. */
export type AgentStatus =
  /** The agent is connected. */
  | 'CONNECTED'
  /** The agent is not connected. */
  | 'NOT_CONNECTED'
  /** The server that agents connect to is not configured. */
  | 'REVERSE_PROXY_NOT_CONFIGURED'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** The last change of a camera's settings. */
export type CameraChange = {
  readonly __typename?: 'CameraChange';
  /** When it was changed. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the user who changed it. */
  readonly by?: Maybe<Scalars['String']['output']>;
};

/** A point on the globe, in degrees. What lies on a floor plan has the coordinates that the plan is stretched over. */
export type Coordinates = {
  readonly __typename?: 'Coordinates';
  /** Degrees north. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['output'];
};

/** A point on the globe to be saved, in degrees. */
export type CoordinatesInput = {
  /** Degrees north. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['input'];
};

/** Audio settings of a camera. */
export type AudioSettings = {
  readonly __typename?: 'AudioSettings';
  /** Audio is dropped. */
  readonly isDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Codec that audio is transcoded to, for example aac; null when it is passed on. */
  readonly transcodeCodec?: Maybe<Scalars['String']['output']>;
};

/** How a camera is recorded. */
export type RecordingSettings = {
  readonly __typename?: 'RecordingSettings';
  /** How long recordings are kept, in seconds; null when no depth is set. */
  readonly depthSeconds?: Maybe<Scalars['Int']['output']>;
  /** How much longer recordings of episodes are kept, in seconds. */
  readonly episodeDepthSeconds?: Maybe<Scalars['Int']['output']>;
  /** Most disk space for the archive, in bytes; null when there is no limit. */
  readonly storageLimitBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Number of copies of the archive. */
  readonly redundancyFactor?: Maybe<Scalars['Int']['output']>;
};

/** Video analytics settings of a camera. */
export type VisionSettings = {
  readonly __typename?: 'VisionSettings';
  /** Older setting for a single analysis (faces or plates); ignored when detectors are set. */
  readonly algorithm?: Maybe<Scalars['String']['output']>;
  /** Older text of polygons: x0,y0,x1,y1,… with a colon between polygons. */
  readonly areas?: Maybe<Scalars['String']['output']>;
  /** What is looked for, and where in the picture. */
  readonly detectors?: Maybe<ReadonlyArray<Detector>>;
};

/** One thing that video analytics looks for on a camera. */
export type Detector = {
  readonly __typename?: 'Detector';
  /** What is looked for. */
  readonly type: DetectorType;
  /** Identifier of the area of the picture. */
  readonly regionId: Scalars['String']['output'];
  /** Name of the area. */
  readonly regionTitle?: Maybe<Scalars['String']['output']>;
  /** Corners of the area as fractions of the picture; null or empty for the whole picture. */
  readonly region?: Maybe<ReadonlyArray<Point>>;
  /** When it found something last. */
  readonly lastDetectionAt?: Maybe<Scalars['DateTime']['output']>;
  /** Warnings about the quality of detection. */
  readonly alerts?: Maybe<DetectorAlerts>;
};

/** What a detector looks for. */
export type DetectorType =
  /** Faces of people. */
  | 'FACES'
  /** Vehicles and their plates. */
  | 'VEHICLES'
  /** Anything that moves. */
  | 'MOTION'
  /** QR codes and what they say. */
  | 'QR_CODES'
  /** People (bodies, not faces). */
  | 'HUMANS'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** A point of a picture as fractions of its width and height. */
export type Point = {
  readonly __typename?: 'Point';
  /** From the left edge, 0 to 1. */
  readonly x: Scalars['Float']['output'];
  /** From the top edge, 0 to 1. */
  readonly y: Scalars['Float']['output'];
};

/** When a detector last warned; null for a warning that never came. */
export type DetectorAlerts = {
  readonly __typename?: 'DetectorAlerts';
  /** The picture was too poor. */
  readonly lowQualityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Too little was found. */
  readonly notEnoughDetectionsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The objects were too small. */
  readonly smallSizeAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Settings of ONVIF, the control protocol of network cameras. */
export type OnvifSettings = {
  readonly __typename?: 'OnvifSettings';
  /** The camera can be moved: pan, tilt, zoom. */
  readonly isPtzEnabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Measurements of a running camera. */
export type CameraStatistics = {
  readonly __typename?: 'CameraStatistics';
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Volume sent to viewers, in bytes. */
  readonly bytesOut?: Maybe<Scalars['SafeInt']['output']>;
  /** Number of viewers. Deprecated in Watcher; may be null. */
  readonly viewers?: Maybe<Scalars['Int']['output']>;
  /** For how long the video has been captured without a break, in seconds. */
  readonly runningSeconds?: Maybe<Scalars['Float']['output']>;
  /** When the last frame went out. */
  readonly lastFrameAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time since the last frame came in, in seconds; the camera counts as not alive beyond 12. */
  readonly frameDelaySeconds?: Maybe<Scalars['Float']['output']>;
  /** Errors on the source. */
  readonly inputErrorRate?: Maybe<Scalars['Int']['output']>;
  /** Number of reconnections to the source. */
  readonly retryCount?: Maybe<Scalars['Int']['output']>;
  /** Condition of the camera's agent; null when it has none. */
  readonly agentStatus?: Maybe<AgentStatus>;
  /** The agent in use. */
  readonly agentId?: Maybe<Scalars['String']['output']>;
  /** Where to push video to; null when pushing is off. */
  readonly publishUrl?: Maybe<Scalars['String']['output']>;
};

/** What has been recorded of a camera. */
export type Archive = {
  readonly __typename?: 'Archive';
  /** Start of the oldest recording. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** Span from the first to the last recorded moment, in seconds. */
  readonly depthSeconds?: Maybe<Scalars['SafeInt']['output']>;
  /** Recorded time without gaps, in seconds. */
  readonly recordedSeconds?: Maybe<Scalars['SafeInt']['output']>;
  /** Size on disk, in bytes. */
  readonly sizeBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Size on disk as older servers give it, in bytes; use sizeBytes where both are given. */
  readonly diskSizeBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Recorded pieces; there are gaps between them. */
  readonly ranges?: Maybe<ReadonlyArray<ArchiveRange>>;
};

/** A piece of an archive without gaps. */
export type ArchiveRange = {
  readonly __typename?: 'ArchiveRange';
  /** Start of the piece. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** End of the piece; still grows while it is being recorded. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
};

/** What a stream consists of. */
export type MediaInfo = {
  readonly __typename?: 'MediaInfo';
  /** Title inside the media. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Length, in seconds; null for a live stream. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** What kind of media it is. */
  readonly flow?: Maybe<MediaFlow>;
  /** Provider inside the media. */
  readonly provider?: Maybe<Scalars['String']['output']>;
  /** Program number in a transport stream. */
  readonly programId?: Maybe<Scalars['Int']['output']>;
  /** Stream number in a transport stream. */
  readonly streamId?: Maybe<Scalars['Int']['output']>;
  /** Video, audio and other tracks. */
  readonly tracks?: Maybe<ReadonlyArray<Track>>;
};

/** Kinds of media. */
export type MediaFlow =
  /** A file. */
  | 'FILE'
  /** A live stream. */
  | 'STREAM'
  /** A file from an archive. */
  | 'ARCHIVE_FILE'
  /** A stream from an archive. */
  | 'ARCHIVE_STREAM'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** One track of a stream. */
export type Track = {
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
};

/** Video. */
export type VideoTrack = Track & {
  readonly __typename?: 'VideoTrack';
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** Width of the shown picture, in pixels. */
  readonly width?: Maybe<Scalars['Int']['output']>;
  /** Height of the shown picture, in pixels. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Width of the coded picture, in pixels. */
  readonly pixelWidth?: Maybe<Scalars['Int']['output']>;
  /** Height of the coded picture, in pixels. */
  readonly pixelHeight?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, declared. */
  readonly fps?: Maybe<Scalars['Float']['output']>;
  /** Frames from keyframe to keyframe, declared. */
  readonly gopSize?: Maybe<Scalars['Int']['output']>;
  /** Frames from keyframe to keyframe, averaged. */
  readonly averageGop?: Maybe<Scalars['Int']['output']>;
  /** Frames between the last two keyframes. */
  readonly lastGop?: Maybe<Scalars['Int']['output']>;
  /** Number of bidirectional frames in a row. */
  readonly bFrames?: Maybe<Scalars['Int']['output']>;
  /** Number of reference frames. */
  readonly referenceFrames?: Maybe<Scalars['Int']['output']>;
  /** Codec profile. */
  readonly profile?: Maybe<Scalars['String']['output']>;
  /** Codec level. */
  readonly level?: Maybe<Scalars['String']['output']>;
  /** Pixel format, for example yuv420p. */
  readonly pixelFormat?: Maybe<Scalars['String']['output']>;
  /** Progressive rather than interlaced. */
  readonly isProgressive?: Maybe<Scalars['Boolean']['output']>;
  /** Bytes of a NAL unit's length field: 2 or 4. */
  readonly nalLengthSize?: Maybe<Scalars['Int']['output']>;
  /** Width part of a pixel's aspect ratio. */
  readonly sampleAspectWidth?: Maybe<Scalars['Int']['output']>;
  /** Height part of a pixel's aspect ratio. */
  readonly sampleAspectHeight?: Maybe<Scalars['Int']['output']>;
  /** Captions inside the video. */
  readonly closedCaptions?: Maybe<ReadonlyArray<ClosedCaptions>>;
};

/** Captions inside a video track. */
export type ClosedCaptions = {
  readonly __typename?: 'ClosedCaptions';
  /** Name of the captions. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Language of the captions. */
  readonly language?: Maybe<Scalars['String']['output']>;
};

/** Audio. */
export type AudioTrack = Track & {
  readonly __typename?: 'AudioTrack';
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** Language of the track. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Number of channels. */
  readonly channels?: Maybe<Scalars['Int']['output']>;
  /** Samples per second. */
  readonly sampleRateHz?: Maybe<Scalars['Int']['output']>;
};

/** Subtitles or teletext. */
export type TextTrack = Track & {
  readonly __typename?: 'TextTrack';
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** Language of the track. */
  readonly language?: Maybe<Scalars['String']['output']>;
};

/** Metadata, for example ONVIF analytics of the camera itself. */
export type MetadataTrack = Track & {
  readonly __typename?: 'MetadataTrack';
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
};

/** Data of an application. */
export type ApplicationTrack = Track & {
  readonly __typename?: 'ApplicationTrack';
  /** Number or name of the track. */
  readonly trackId?: Maybe<Scalars['ID']['output']>;
  /** Title of the track. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Codec, for example h264, hevc, aac. */
  readonly codec?: Maybe<Scalars['String']['output']>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Declared bandwidth, in kilobits per second. */
  readonly bandwidthKbps?: Maybe<Scalars['Int']['output']>;
  /** Frames per second, averaged. */
  readonly averageFps?: Maybe<Scalars['Float']['output']>;
  /** Length of a frame, in seconds. */
  readonly frameDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Packet identifier in a transport stream. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** Language of the track. */
  readonly language?: Maybe<Scalars['String']['output']>;
};

/** Where a camera's video comes from; the scheme of the URL tells the kind. */
export type VideoSource = {
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
};

/** Pulled from a network camera over RTSP. */
export type RtspSource = VideoSource & {
  readonly __typename?: 'RtspSource';
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
  /** Transport of the media (udp); null for the default. */
  readonly rtpTransport?: Maybe<Scalars['String']['output']>;
  /** Waits for RTCP to synchronise tracks. */
  readonly waitsForRtcp?: Maybe<Scalars['Boolean']['output']>;
};

/** Pushed to Watcher by a device or an encoder. */
export type PublishSource = VideoSource & {
  readonly __typename?: 'PublishSource';
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
  /** Transport of WebRTC. */
  readonly transport?: Maybe<WebRtcTransport>;
  /** WebRTC adapts the bitrate to the network. */
  readonly isAdaptive?: Maybe<Scalars['Boolean']['output']>;
  /** Lowest bitrate that may be asked for, in kilobits per second. */
  readonly minBitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Highest bitrate that may be asked for, in kilobits per second. */
  readonly maxBitrateKbps?: Maybe<Scalars['Int']['output']>;
  /** Fine tuning of the bitrate adaptation. */
  readonly adaptation?: Maybe<PublishAdaptation>;
  /** Video codec that is asked for first. */
  readonly preferredVideoCodec?: Maybe<Scalars['String']['output']>;
  /** Older setting for the preferred codec. */
  readonly legacyPreferredCodec?: Maybe<Scalars['String']['output']>;
  /** Ad markers are read. */
  readonly hasScte35?: Maybe<Scalars['Boolean']['output']>;
  /** What is done with subtitles. */
  readonly subtitles?: Maybe<SubtitlesMode>;
};

/** Fine tuning of how a pushed WebRTC video adapts to the network. */
export type PublishAdaptation = {
  readonly __typename?: 'PublishAdaptation';
  /** Correction step. */
  readonly correction?: Maybe<Scalars['Int']['output']>;
  /** Cycles before a change. */
  readonly cycles?: Maybe<Scalars['Int']['output']>;
  /** Level of debugging. */
  readonly debugLevel?: Maybe<Scalars['Int']['output']>;
  /** Loss below which the bitrate goes up. */
  readonly lossLower?: Maybe<Scalars['Float']['output']>;
  /** Loss above which the bitrate goes down. */
  readonly lossUpper?: Maybe<Scalars['Float']['output']>;
  /** Mode of adaptation. */
  readonly mode?: Maybe<Scalars['Int']['output']>;
  /** How far to go down at a time. */
  readonly stepDown?: Maybe<Scalars['Float']['output']>;
  /** How far to go up at a time. */
  readonly stepUp?: Maybe<Scalars['Int']['output']>;
};

/** Played from a file in a loop. */
export type FileSource = VideoSource & {
  readonly __typename?: 'FileSource';
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
  /** Programs taken from a transport stream. */
  readonly programs?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** Packet identifiers taken from a transport stream. */
  readonly pids?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** Languages of tracks, as an object of texts. */
  readonly languages?: Maybe<Scalars['JSON']['output']>;
  /** Names of captions, as an object of texts. */
  readonly closedCaptions?: Maybe<Scalars['JSON']['output']>;
  /** Ad markers are read. */
  readonly hasScte35?: Maybe<Scalars['Boolean']['output']>;
  /** What is done with subtitles. */
  readonly subtitles?: Maybe<SubtitlesMode>;
};

/** A test picture made by the server. */
export type TestSource = VideoSource & {
  readonly __typename?: 'TestSource';
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
  /** Width, in pixels. */
  readonly width?: Maybe<Scalars['Int']['output']>;
  /** Height, in pixels. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Bitrate, in kilobits per second. */
  readonly bitrateKbps?: Maybe<Scalars['Int']['output']>;
};

/** A source of a kind that this gateway does not know yet. */
export type OtherSource = VideoSource & {
  readonly __typename?: 'OtherSource';
  /** Address of the source; may hold credentials of the device. */
  readonly url: Scalars['String']['output'];
  /** Free note. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 1 is the most preferred. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The agent used as a tunnel to the source; null when reached directly. */
  readonly agentUrl?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: Maybe<Scalars['String']['output']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: Maybe<Scalars['String']['output']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** HTTP headers that Watcher sends, as an object of texts. */
  readonly headers?: Maybe<Scalars['JSON']['output']>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: Maybe<Scalars['Int']['output']>;
  /** Seconds without any frames before the source counts as lost; null when the check is off or not set. */
  readonly lostAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The check for a lost source is switched off. */
  readonly isLossCheckDisabled?: Maybe<Scalars['Boolean']['output']>;
  /** Longest pause between two attempts to connect, in seconds. */
  readonly maxRetrySeconds?: Maybe<Scalars['Int']['output']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: Maybe<Scalars['Int']['output']>;
  /** What is done with the audio. */
  readonly outputAudio?: Maybe<OutputAudio>;
  /** Counters of this source; null when it has never been used. */
  readonly statistics?: Maybe<SourceStatistics>;
};

/** What is done with the audio of a source. */
export type OutputAudio =
  /** Passed on. */
  | 'KEEP'
  /** Transcoded to AAC. */
  | 'AAC'
  /** Passed on, and AAC added. */
  | 'ADD_AAC'
  /** Transcoded to AAC; silence when there is none. */
  | 'AAC_SILENCE'
  /** Passed on; silence when there is none. */
  | 'KEEP_SILENCE'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Transport of WebRTC. */
export type WebRtcTransport =
  /** Over UDP. */
  | 'UDP'
  /** Over TCP. */
  | 'TCP'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** What is done with subtitles. */
export type SubtitlesMode =
  /** Dropped. */
  | 'DROP'
  /** Passed on. */
  | 'ACCEPT'
  /** Replaced by recognised text. */
  | 'OCR_REPLACE'
  /** Recognised text is added. */
  | 'OCR_ADD'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** A source to be saved; exactly one kind is given. */
export type VideoSourceInput =
  /** Pulled from a network camera over RTSP. */
  { readonly rtsp: RtspSourceInput; readonly publish?: never; readonly file?: never; readonly test?: never; }
  |  /** Pushed to Watcher by a device or an encoder. */
  { readonly rtsp?: never; readonly publish: PublishSourceInput; readonly file?: never; readonly test?: never; }
  |  /** Played from a file in a loop. */
  { readonly rtsp?: never; readonly publish?: never; readonly file: FileSourceInput; readonly test?: never; }
  |  /** A test picture made by the server. */
  { readonly rtsp?: never; readonly publish?: never; readonly file?: never; readonly test: TestSourceInput; };

/** A source to be saved that is pulled from a network camera over RTSP. */
export type RtspSourceInput = {
  /** Address of the source, beginning with rtsp://, rtsps://, rtsp-udp:// or rtsp2://; may hold credentials of the device. */
  readonly url: Scalars['String']['input'];
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the most preferred. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** The agent used as a tunnel to the source; left out when reached directly. */
  readonly agentUrl?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: InputMaybe<Scalars['String']['input']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: InputMaybe<Scalars['String']['input']>;
  /** HTTP headers that Watcher sends. */
  readonly headers?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without any frames before the source counts as lost; not together with isLossCheckDisabled: true. */
  readonly lostAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** true switches the check for a lost source off. */
  readonly isLossCheckDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Longest pause between two attempts to connect, in seconds; 1 at least. */
  readonly maxRetrySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: InputMaybe<Scalars['Int']['input']>;
  /** What is done with the audio. */
  readonly outputAudio?: InputMaybe<OutputAudio>;
  /** Transport of the media (udp); left out for the default. */
  readonly rtpTransport?: InputMaybe<Scalars['String']['input']>;
  /** Waits for RTCP to synchronise tracks. */
  readonly waitsForRtcp?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A source to be saved that a device or an encoder pushes to Watcher. */
export type PublishSourceInput = {
  /** Address of the source, beginning with publish://; may hold credentials of the device. */
  readonly url: Scalars['String']['input'];
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the most preferred. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** The agent used as a tunnel to the source; left out when reached directly. */
  readonly agentUrl?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: InputMaybe<Scalars['String']['input']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: InputMaybe<Scalars['String']['input']>;
  /** HTTP headers that Watcher sends. */
  readonly headers?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without any frames before the source counts as lost; not together with isLossCheckDisabled: true. */
  readonly lostAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** true switches the check for a lost source off. */
  readonly isLossCheckDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Longest pause between two attempts to connect, in seconds; 1 at least. */
  readonly maxRetrySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: InputMaybe<Scalars['Int']['input']>;
  /** What is done with the audio. */
  readonly outputAudio?: InputMaybe<OutputAudio>;
  /** Transport of WebRTC. */
  readonly transport?: InputMaybe<WebRtcTransport>;
  /** WebRTC adapts the bitrate to the network. */
  readonly isAdaptive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Lowest bitrate that may be asked for, in kilobits per second. */
  readonly minBitrateKbps?: InputMaybe<Scalars['Int']['input']>;
  /** Highest bitrate that may be asked for, in kilobits per second. */
  readonly maxBitrateKbps?: InputMaybe<Scalars['Int']['input']>;
  /** Fine tuning of the bitrate adaptation. */
  readonly adaptation?: InputMaybe<PublishAdaptationInput>;
  /** Video codec that is asked for first. */
  readonly preferredVideoCodec?: InputMaybe<Scalars['String']['input']>;
  /** Ad markers are read. */
  readonly hasScte35?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is done with subtitles. */
  readonly subtitles?: InputMaybe<SubtitlesMode>;
};

/** Fine tuning, to be saved, of how a pushed WebRTC video adapts to the network. */
export type PublishAdaptationInput = {
  /** Correction step. */
  readonly correction?: InputMaybe<Scalars['Int']['input']>;
  /** Cycles before a change. */
  readonly cycles?: InputMaybe<Scalars['Int']['input']>;
  /** Level of debugging. */
  readonly debugLevel?: InputMaybe<Scalars['Int']['input']>;
  /** Loss below which the bitrate goes up. */
  readonly lossLower?: InputMaybe<Scalars['Float']['input']>;
  /** Loss above which the bitrate goes down. */
  readonly lossUpper?: InputMaybe<Scalars['Float']['input']>;
  /** Mode of adaptation. */
  readonly mode?: InputMaybe<Scalars['Int']['input']>;
  /** How far to go down at a time. */
  readonly stepDown?: InputMaybe<Scalars['Float']['input']>;
  /** How far to go up at a time. */
  readonly stepUp?: InputMaybe<Scalars['Int']['input']>;
};

/** A source to be saved that is played from a file in a loop. */
export type FileSourceInput = {
  /** Address of the source, beginning with file://; may hold credentials of the device. */
  readonly url: Scalars['String']['input'];
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the most preferred. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** The agent used as a tunnel to the source; left out when reached directly. */
  readonly agentUrl?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: InputMaybe<Scalars['String']['input']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: InputMaybe<Scalars['String']['input']>;
  /** HTTP headers that Watcher sends. */
  readonly headers?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without any frames before the source counts as lost; not together with isLossCheckDisabled: true. */
  readonly lostAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** true switches the check for a lost source off. */
  readonly isLossCheckDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Longest pause between two attempts to connect, in seconds; 1 at least. */
  readonly maxRetrySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: InputMaybe<Scalars['Int']['input']>;
  /** What is done with the audio. */
  readonly outputAudio?: InputMaybe<OutputAudio>;
  /** Programs taken from a transport stream. */
  readonly programs?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Packet identifiers taken from a transport stream. */
  readonly pids?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Languages of tracks. */
  readonly languages?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Names of captions. */
  readonly closedCaptions?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Ad markers are read. */
  readonly hasScte35?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is done with subtitles. */
  readonly subtitles?: InputMaybe<SubtitlesMode>;
};

/** A source to be saved that is a test picture made by the server. */
export type TestSourceInput = {
  /** Address of the source, beginning with fake://; may hold credentials of the device. */
  readonly url: Scalars['String']['input'];
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the most preferred. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** The agent used as a tunnel to the source; left out when reached directly. */
  readonly agentUrl?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is used, in the words of Flussonic Media Server. */
  readonly allowIf?: InputMaybe<Scalars['String']['input']>;
  /** Condition under which the source is not used, in the words of Flussonic Media Server. */
  readonly denyIf?: InputMaybe<Scalars['String']['input']>;
  /** User-Agent that Watcher sends. */
  readonly userAgent?: InputMaybe<Scalars['String']['input']>;
  /** HTTP headers that Watcher sends. */
  readonly headers?: InputMaybe<ReadonlyArray<NamedTextInput>>;
  /** Time-out of reading. The unit is not published. */
  readonly timeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without audio before the source counts as lost. */
  readonly audioTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without video before the source counts as lost. */
  readonly videoTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Time without frames before the source counts as lost. The unit is not published. */
  readonly framesTimeout?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds without any frames before the source counts as lost; not together with isLossCheckDisabled: true. */
  readonly lostAfterSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** true switches the check for a lost source off. */
  readonly isLossCheckDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Longest pause between two attempts to connect, in seconds; 1 at least. */
  readonly maxRetrySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Pause before reconnecting while nobody watches. The unit is not published. */
  readonly noViewersReconnectDelay?: InputMaybe<Scalars['Int']['input']>;
  /** What is done with the audio. */
  readonly outputAudio?: InputMaybe<OutputAudio>;
  /** Width, in pixels. */
  readonly width?: InputMaybe<Scalars['Int']['input']>;
  /** Height, in pixels. */
  readonly height?: InputMaybe<Scalars['Int']['input']>;
  /** Bitrate, in kilobits per second. */
  readonly bitrateKbps?: InputMaybe<Scalars['Int']['input']>;
};

/** One member of an object of texts. */
export type NamedTextInput = {
  /** Its name in the object; of two with the same name the last one counts. */
  readonly name: Scalars['String']['input'];
  /** The text itself. */
  readonly value: Scalars['String']['input'];
};

/** Counters of one source, since it was opened. */
export type SourceStatistics = {
  readonly __typename?: 'SourceStatistics';
  /** The source is in use now. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Address in use; may hold credentials of the device. Deprecated in Watcher; may be null. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Protocol in use, for example rtsp. */
  readonly protocol?: Maybe<Scalars['String']['output']>;
  /** Address of the device. */
  readonly ip?: Maybe<Scalars['String']['output']>;
  /** Software of the device. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** When reading began. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time since the last frame, in seconds. */
  readonly frameDelaySeconds?: Maybe<Scalars['Float']['output']>;
  /** Time since the last frame of each track, in seconds. */
  readonly frameDelaySecondsPerTrack?: Maybe<ReadonlyArray<Scalars['Float']['output']>>;
  /** Sources of this camera differ in their tracks. */
  readonly hasDivergentInputs?: Maybe<Scalars['Boolean']['output']>;
  /** Tracks of the source. */
  readonly media?: Maybe<MediaInfo>;
  /** Recordings inside the source itself, for example on the camera's card. */
  readonly archive?: Maybe<Archive>;
  /** Errors of the agent. */
  readonly agent?: Maybe<AgentCounters>;
  /** Counters of motion detection inside the device. */
  readonly motionDetector?: Maybe<MotionDetectorCounters>;
  /** Counters of each packet identifier of a transport stream. */
  readonly pids?: Maybe<ReadonlyArray<PidCounters>>;
  /** Counters of each RTP channel. */
  readonly rtpChannels?: Maybe<ReadonlyArray<RtpCounters>>;
  /** Counters of an SDI capture. */
  readonly sdi?: Maybe<SdiCounters>;
  /** Counters of an SRT connection. */
  readonly srt?: Maybe<SrtCounters>;
  /** Ad markers that were read. */
  readonly adSplicesIngested?: Maybe<Scalars['SafeInt']['output']>;
  /** Ad markers that were inserted. */
  readonly adSplicesInserted?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes received. */
  readonly bytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes received from an archive. */
  readonly archiveBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Rate of errors. The unit is not published. */
  readonly errorRate?: Maybe<Scalars['SafeInt']['output']>;
  /** Errors in all. */
  readonly errors?: Maybe<Scalars['SafeInt']['output']>;
  /** Refusals by the source (HTTP 403). */
  readonly errors403?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the source was not found (HTTP 404). */
  readonly errors404?: Maybe<Scalars['SafeInt']['output']>;
  /** Errors of the source's server (HTTP 500). */
  readonly errors500?: Maybe<Scalars['SafeInt']['output']>;
  /** Broken payloads. */
  readonly errorsBrokenPayload?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that reading crashed. */
  readonly errorsCrashed?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the decoder was reset. */
  readonly errorsDecoderReset?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that synchronisation was lost. */
  readonly errorsDesync?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that were dropped. */
  readonly errorsDroppedFrames?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were lost. */
  readonly errorsLostPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Errors of the program association table. */
  readonly errorsTsPat?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the program was lost. */
  readonly errorsTsServiceLost?: Maybe<Scalars['SafeInt']['output']>;
  /** Restarts because time stood still. */
  readonly errorsTsStuckRestarts?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames received. */
  readonly frames?: Maybe<Scalars['SafeInt']['output']>;
  /** Switches between sources. */
  readonly inputSwitches?: Maybe<Scalars['SafeInt']['output']>;
  /** Secondary sources that do not work. */
  readonly invalidSecondaryInputs?: Maybe<Scalars['SafeInt']['output']>;
  /** Changes of the tracks. */
  readonly mediaInfoChanges?: Maybe<Scalars['SafeInt']['output']>;
  /** Seconds without data. */
  readonly numSecNoData?: Maybe<Scalars['SafeInt']['output']>;
  /** Seconds on the primary source. */
  readonly numSecOnPrimaryInput?: Maybe<Scalars['SafeInt']['output']>;
  /** Seconds on a secondary source. */
  readonly numSecOnSecondaryInput?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were put in order. */
  readonly reorderCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Resynchronisations because clocks drifted. */
  readonly resyncCountDrift?: Maybe<Scalars['SafeInt']['output']>;
  /** Resynchronisations because time jumped. */
  readonly resyncCountJump?: Maybe<Scalars['SafeInt']['output']>;
  /** Ordinary resynchronisations. */
  readonly resyncCountNormal?: Maybe<Scalars['SafeInt']['output']>;
  /** Attempts to connect again. */
  readonly retries?: Maybe<Scalars['SafeInt']['output']>;
  /** Secondary sources that work. */
  readonly validSecondaryInputs?: Maybe<Scalars['SafeInt']['output']>;
};

/** Errors of a camera agent. */
export type AgentCounters = {
  readonly __typename?: 'AgentCounters';
  /** Overruns of the buffer. */
  readonly errorsBufferOverrun?: Maybe<Scalars['SafeInt']['output']>;
  /** Failed connections. */
  readonly errorsConnFailed?: Maybe<Scalars['SafeInt']['output']>;
  /** Invalid requests. */
  readonly errorsInvalidRequest?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that memory ran out. */
  readonly errorsOutOfMemory?: Maybe<Scalars['SafeInt']['output']>;
  /** Other errors. */
  readonly errorsUnknown?: Maybe<Scalars['SafeInt']['output']>;
};

/** Counters of motion detection inside a device. */
export type MotionDetectorCounters = {
  readonly __typename?: 'MotionDetectorCounters';
  /** Episodes of motion. */
  readonly episodesCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Broken messages. */
  readonly errorsBrokenPayload?: Maybe<Scalars['SafeInt']['output']>;
  /** Messages with a wrong time. */
  readonly errorsIncorrectTimeValuesCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that no agent was connected. */
  readonly errorsNoAgentConnected?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the service was missing. */
  readonly errorsNoServiceCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that access was refused. */
  readonly errorsNotAuthorizedCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the device could not be reached. */
  readonly errorsUrlUnreachableCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Messages that told of motion. */
  readonly motionDetectedCount?: Maybe<Scalars['SafeInt']['output']>;
};

/** Counters of one packet identifier of a transport stream. */
export type PidCounters = {
  readonly __typename?: 'PidCounters';
  /** The packet identifier. */
  readonly pid: Scalars['Int']['output'];
  /** Its program. */
  readonly programNumber?: Maybe<Scalars['Int']['output']>;
  /** PES packets that were broken. */
  readonly brokenPesCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes of broken PES packets. */
  readonly brokenPesSum?: Maybe<Scalars['SafeInt']['output']>;
  /** Presentation times that went back and were corrected. */
  readonly correctedBackwardPts?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that reading crashed. */
  readonly crashed?: Maybe<Scalars['SafeInt']['output']>;
  /** Buffers that were discarded. */
  readonly discardedBufferCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes of discarded buffers. */
  readonly discardedBufferSum?: Maybe<Scalars['SafeInt']['output']>;
  /** Decoding times that went back. */
  readonly dtsGoesBackwards?: Maybe<Scalars['SafeInt']['output']>;
  /** Decoding times that jumped forward. */
  readonly dtsJumpForward?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets without content. */
  readonly emptyPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Broken adaptation fields. */
  readonly errorsAdaptationBroken?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the stream of packets was lost. */
  readonly errorsPidLost?: Maybe<Scalars['SafeInt']['output']>;
  /** Breaks of the continuity counter. */
  readonly errorsTsCc?: Maybe<Scalars['SafeInt']['output']>;
  /** Errors of the program map table. */
  readonly errorsTsPmt?: Maybe<Scalars['SafeInt']['output']>;
  /** Wrong checksums of program tables. */
  readonly errorsTsPsiChecksum?: Maybe<Scalars['SafeInt']['output']>;
  /** Scrambled packets. */
  readonly errorsTsScrambled?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets marked as damaged in transport. */
  readonly errorsTsTei?: Maybe<Scalars['SafeInt']['output']>;
  /** Filler units. */
  readonly fillersCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes of filler units. */
  readonly fillersSum?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that were read. */
  readonly frames?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were read. */
  readonly packets?: Maybe<Scalars['SafeInt']['output']>;
  /** Padding PES packets. */
  readonly paddingPesCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes of padding PES packets. */
  readonly paddingPesSum?: Maybe<Scalars['SafeInt']['output']>;
  /** Resynchronisations to the program clock. */
  readonly pcrResync?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that were repeated. */
  readonly repeatedFrames?: Maybe<Scalars['SafeInt']['output']>;
  /** Corrections of time. */
  readonly timeCorrections?: Maybe<Scalars['SafeInt']['output']>;
  /** Decoding times that jumped too far. */
  readonly tooLargeDtsJump?: Maybe<Scalars['SafeInt']['output']>;
};

/** Counters of one RTP channel. */
export type RtpCounters = {
  readonly __typename?: 'RtpCounters';
  /** The channel. */
  readonly channelId: Scalars['Int']['output'];
  /** What it carries, for example video. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** The sender sets no markers, so frames are told apart by their times. */
  readonly hasNoMarkers?: Maybe<Scalars['Boolean']['output']>;
  /** Bytes received on the channel. */
  readonly bytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Broken NAL units that were discarded. */
  readonly discardedBrokenNalCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Fragments that were discarded. */
  readonly discardedFuCount?: Maybe<Scalars['SafeInt']['output']>;
  /** NAL units that were discarded. */
  readonly discardedNalCount?: Maybe<Scalars['SafeInt']['output']>;
  /** NAL units of a kind that is not allowed, discarded. */
  readonly discardedNotAllowedNalCount?: Maybe<Scalars['SafeInt']['output']>;
  /** SEI units that were discarded. */
  readonly discardedSeiCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Broken payloads. */
  readonly errorsBrokenPayload?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that decoding time stood still. */
  readonly errorsDtsStuck?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were lost. */
  readonly errorsLostPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that were put together from packets. */
  readonly frames?: Maybe<Scalars['SafeInt']['output']>;
  /** Fragments that ended too early and were mended. */
  readonly fuEndThenMiddleWorkaroundCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Fragments marked as both first and last. */
  readonly fuHasBothStartEndBitsCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Fragments in a wrong order. */
  readonly fuPatternIsBrokenCount?: Maybe<Scalars['SafeInt']['output']>;
  /** NAL units that were incomplete. */
  readonly incompleteNalCount?: Maybe<Scalars['SafeInt']['output']>;
  /** SEI units with a wrong payload. */
  readonly invalidSeiPayloadCount?: Maybe<Scalars['SafeInt']['output']>;
  /** SEI units with a wrong size. */
  readonly invalidSeiSizeCount?: Maybe<Scalars['SafeInt']['output']>;
  /** SEI units of an unknown type. */
  readonly invalidSeiTypeCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets with a marker. */
  readonly markerPacketsCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Requests to send a packet again. */
  readonly nackCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Aggregation NAL units. */
  readonly nalAggregationCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Access unit delimiters. */
  readonly nalAudCount?: Maybe<Scalars['SafeInt']['output']>;
  /** NAL units. */
  readonly nalCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Filler NAL units. */
  readonly nalFillerCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Fragmented NAL units. */
  readonly nalFuCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Keyframe NAL units (IDR). */
  readonly nalIdrCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Other NAL units. */
  readonly nalOtherCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Picture parameter sets. */
  readonly nalPpsCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Supplemental information units (SEI). */
  readonly nalSeiCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Single NAL units. */
  readonly nalSingleCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Slices. */
  readonly nalSliceCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Sequence parameter sets. */
  readonly nalSpsCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Aggregation units of type STAP-A. */
  readonly nalStapACount?: Maybe<Scalars['SafeInt']['output']>;
  /** Video parameter sets. */
  readonly nalVpsCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets of a rejected payload type. */
  readonly ptRejectCount?: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes of packets of a rejected payload type. */
  readonly ptRejectSum?: Maybe<Scalars['SafeInt']['output']>;
  /** Control packets (RTCP) received. */
  readonly rtcpPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Media packets (RTP) received. */
  readonly rtpPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Deviation of the sender's clock. The unit is not published. */
  readonly senderClockDeviation?: Maybe<Scalars['SafeInt']['output']>;
  /** Sender reports whose time stood still. */
  readonly srTsStuck?: Maybe<Scalars['SafeInt']['output']>;
  /** Timestamps that went back. */
  readonly tsGoesBackwards?: Maybe<Scalars['SafeInt']['output']>;
  /** Timestamps that jumped forward. */
  readonly tsJumpForward?: Maybe<Scalars['SafeInt']['output']>;
  /** Timestamps that stood still. */
  readonly tsStuck?: Maybe<Scalars['SafeInt']['output']>;
};

/** Counters of an SDI capture. */
export type SdiCounters = {
  readonly __typename?: 'SdiCounters';
  /** Average time to receive a frame. The unit is not published. */
  readonly avgRecvDuration?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that were made up. */
  readonly compensatedFrames?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that audio was lost. */
  readonly errorLostAudio?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that the processor was too slow. */
  readonly errorsCpuStall?: Maybe<Scalars['SafeInt']['output']>;
  /** Frames that came twice. */
  readonly errorsDuplicate?: Maybe<Scalars['SafeInt']['output']>;
  /** Times that there was no signal. */
  readonly errorsNoSignal?: Maybe<Scalars['SafeInt']['output']>;
  /** Timestamps that came twice. */
  readonly errorsTsDuplicate?: Maybe<Scalars['SafeInt']['output']>;
  /** Largest deviation of a frame's length. The unit is not published. */
  readonly peakDurationDeviation?: Maybe<Scalars['SafeInt']['output']>;
};

/** Counters of an SRT connection. */
export type SrtCounters = {
  readonly __typename?: 'SrtCounters';
  /** Packets that were dropped. */
  readonly errorDroppedPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were lost. */
  readonly errorLostPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Latency of the connection. The unit is not published. */
  readonly latency?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets received. */
  readonly packets?: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were sent again. */
  readonly retransmittedPackets?: Maybe<Scalars['SafeInt']['output']>;
  /** Round trip time. The unit is not published. */
  readonly rtt?: Maybe<Scalars['SafeInt']['output']>;
};

/** URLs to play a camera or an episode. Each holds a token of the viewer that expires: fetch them when playing starts, do not store or share them. */
export type Playback = {
  readonly __typename?: 'Playback';
  /** Live video as HLS. */
  readonly hls: Scalars['URL']['output'];
  /** Live video as low-latency HLS. */
  readonly lowLatencyHls: Scalars['URL']['output'];
  /** Live video as MPEG-DASH. */
  readonly dash: Scalars['URL']['output'];
  /** Live video as WebRTC: post an SDP offer here (WHEP). */
  readonly whep: Scalars['URL']['output'];
  /** Live video as MPEG-TS over HTTP. */
  readonly mpegts: Scalars['URL']['output'];
  /** A ready web page with a player. */
  readonly embed: Scalars['URL']['output'];
  /** A JPEG picture: the newest one, or the recorded one at a moment. */
  readonly preview: Scalars['URL']['output'];
  /** A piece of the archive. The moments must be in order and at most 24 hours apart. */
  readonly archive?: Maybe<ArchivePlayback>;
  /** The archive from a moment on, playing like a live stream. */
  readonly timeshift: TimeshiftPlayback;
  /** JSON that tells which parts of the archive exist. */
  readonly recordingStatus: Scalars['URL']['output'];
  /** JSON that tells the tracks. */
  readonly mediaInfo: Scalars['URL']['output'];
  /** When the URLs stop working; null when the token does not tell. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};


/** URLs to play a camera or an episode. Each holds a token of the viewer that expires: fetch them when playing starts, do not store or share them. */
export type PlaybackPreviewArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/** URLs to play a camera or an episode. Each holds a token of the viewer that expires: fetch them when playing starts, do not store or share them. */
export type PlaybackArchiveArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** URLs to play a camera or an episode. Each holds a token of the viewer that expires: fetch them when playing starts, do not store or share them. */
export type PlaybackTimeshiftArgs = {
  from: Scalars['DateTime']['input'];
};

/** URLs of one piece of an archive. */
export type ArchivePlayback = {
  readonly __typename?: 'ArchivePlayback';
  /** As HLS. */
  readonly hls: Scalars['URL']['output'];
  /** As MPEG-DASH. */
  readonly dash: Scalars['URL']['output'];
  /** As an MP4 file to download. */
  readonly mp4: Scalars['URL']['output'];
  /** As an MPEG-TS file to download. */
  readonly mpegts: Scalars['URL']['output'];
  /** A ready web page with a player. */
  readonly embed: Scalars['URL']['output'];
  /** A JPEG picture of its first moment. */
  readonly preview: Scalars['URL']['output'];
  /** Start of the piece, rounded down to a second. */
  readonly from: Scalars['DateTime']['output'];
  /** Length of the piece, rounded up to seconds. */
  readonly durationSeconds: Scalars['Int']['output'];
};

/** URLs of an archive that plays on from a moment. */
export type TimeshiftPlayback = {
  readonly __typename?: 'TimeshiftPlayback';
  /** As HLS. */
  readonly hls: Scalars['URL']['output'];
  /** As MPEG-DASH. */
  readonly dash: Scalars['URL']['output'];
  /** As MPEG-TS over HTTP. */
  readonly mpegts: Scalars['URL']['output'];
  /** A ready web page with a player. */
  readonly embed: Scalars['URL']['output'];
};

/** URLs to watch an episode, a few seconds longer on both sides. Each holds a token of the viewer that expires. */
export type EpisodePlayback = {
  readonly __typename?: 'EpisodePlayback';
  /** The recorded piece. */
  readonly archive: ArchivePlayback;
  /** A JPEG picture of the episode from the archive. */
  readonly preview: Scalars['URL']['output'];
  /** When the URLs stop working; null when the token does not tell. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Settings kept inside the device itself. */
export type CameraDevice = {
  readonly __typename?: 'CameraDevice';
  /** Who made the device. */
  readonly manufacturer?: Maybe<Scalars['String']['output']>;
  /** Model, as its manufacturer names it. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Serial number given by the manufacturer. */
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  /** Version of the firmware. */
  readonly firmware?: Maybe<Scalars['String']['output']>;
  /** Quality of the video that the device makes. */
  readonly quality?: Maybe<MediaQuality>;
  /** Settings of the image sensor. */
  readonly sensor?: Maybe<ImageSensor>;
};

/** Quality of the video that a device makes. */
export type MediaQuality =
  /** Few bits: the picture is coarse. */
  | 'LOW'
  /** Between the two. */
  | 'MEDIUM'
  /** Many bits: the picture is fine. */
  | 'HIGH'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Settings of an image sensor. Percentages go from 0 to 100. */
export type ImageSensor = {
  readonly __typename?: 'ImageSensor';
  /** Brightness. */
  readonly brightnessPercent?: Maybe<Scalars['Int']['output']>;
  /** Contrast. */
  readonly contrastPercent?: Maybe<Scalars['Int']['output']>;
  /** Saturation of colours. */
  readonly saturationPercent?: Maybe<Scalars['Int']['output']>;
  /** Sharpness. */
  readonly sharpnessPercent?: Maybe<Scalars['Int']['output']>;
  /** Strength of the wide dynamic range. */
  readonly wideDynamicRangePercent?: Maybe<Scalars['Int']['output']>;
  /** Compensation of light from behind. */
  readonly backlightCompensation?: Maybe<SwitchMode>;
  /** The filter that blocks infrared light by day. */
  readonly infraredCutFilter?: Maybe<SwitchMode>;
  /** Which way up the picture is. */
  readonly orientation?: Maybe<ImageOrientation>;
};

/** Position of a switch in a device. */
export type SwitchMode =
  /** Switched on. */
  | 'ON'
  /** Switched off. */
  | 'OFF'
  /** The device decides. */
  | 'AUTO'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Which way up a picture is. */
export type ImageOrientation =
  /** As it comes from the sensor. */
  | 'NORMAL'
  /** Turned by 180 degrees. */
  | 'UPSIDE_DOWN'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** How Watcher signs in to a device. */
export type CameraCredentials = {
  readonly __typename?: 'CameraCredentials';
  /** Name that Watcher signs in with. */
  readonly login?: Maybe<Scalars['String']['output']>;
  /** Password: a secret. */
  readonly password?: Maybe<Scalars['String']['output']>;
  /** Port of the device. */
  readonly port?: Maybe<Scalars['Int']['output']>;
};

/** Rights on a camera. */
export type CameraPermissions = {
  readonly __typename?: 'CameraPermissions';
  /** May watch live. */
  readonly canView?: Maybe<Scalars['Boolean']['output']>;
  /** May watch the archive. */
  readonly canViewArchive?: Maybe<Scalars['Boolean']['output']>;
  /** May move the camera. */
  readonly canUsePtz?: Maybe<Scalars['Boolean']['output']>;
  /** How far back the archive may be watched, in seconds; 0 means no limit. */
  readonly archiveDepthLimitSeconds?: Maybe<Scalars['Int']['output']>;
};

/** Rights on a folder and the cameras in it. */
export type FolderPermissions = {
  readonly __typename?: 'FolderPermissions';
  /** May watch live. */
  readonly canView?: Maybe<Scalars['Boolean']['output']>;
  /** May watch the archive. */
  readonly canViewArchive?: Maybe<Scalars['Boolean']['output']>;
  /** May move the camera. */
  readonly canUsePtz?: Maybe<Scalars['Boolean']['output']>;
  /** How far back the archive may be watched, in seconds; 0 means no limit. */
  readonly archiveDepthLimitSeconds?: Maybe<Scalars['Int']['output']>;
  /** May run actions on the cameras. */
  readonly canUseActions?: Maybe<Scalars['Boolean']['output']>;
};

/** A camera to be created. */
export type CreateCameraInput = {
  /** Unique and permanent name; the key of the camera everywhere. Left out, the gateway makes one up. Not import, multiedit or discover, which mean something else to Watcher. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to people. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** false switches the camera off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** A favourite of the viewer. */
  readonly isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
  /** Video may be pushed to this camera. */
  readonly canPublish?: InputMaybe<Scalars['Boolean']['input']>;
  /** The viewer is notified of this camera's events. */
  readonly hasNotifications?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organization that owns the camera. */
  readonly organizationId: Scalars['ID']['input'];
  /** The folder that holds the camera. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
  /** The bundle of settings assigned to the camera. One that is not adjustable decides on recording and analytics: Watcher then ignores recording and vision without a word. */
  readonly presetId?: InputMaybe<Scalars['ID']['input']>;
  /** Place on the map, and so on the floor plan of the folder if it has one. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** Postal address. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Audio settings. */
  readonly audio?: InputMaybe<AudioSettingsInput>;
  /** Recording settings. */
  readonly recording?: InputMaybe<RecordingSettingsInput>;
  /** Video analytics settings. */
  readonly vision?: InputMaybe<VisionSettingsInput>;
  /** Settings of the ONVIF control protocol. */
  readonly onvif?: InputMaybe<OnvifSettingsInput>;
  /** Where the video comes from, in order of preference. */
  readonly sources?: InputMaybe<ReadonlyArray<VideoSourceInput>>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createCamera. */
export type CreateCameraPayload = {
  readonly __typename?: 'CreateCameraPayload';
  /** The new camera. Null when it was not created. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A layer of a camera's settings. */
export type CameraLayer =
  /** The settings that are stored. */
  | 'STORED'
  /** Temporary settings that lie over the stored ones until they are deleted. */
  | 'OVERRIDE';

/** What changes about a camera. What is left out stays as it is, null clears. */
export type UpdateCameraInput = {
  /** The camera to change. */
  readonly id: Scalars['ID']['input'];
  /** Which layer of its settings to write to. */
  readonly layer?: InputMaybe<CameraLayer>;
  /** Name shown to people. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** false switches the camera off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** A favourite of the viewer. */
  readonly isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
  /** Video may be pushed to this camera. */
  readonly canPublish?: InputMaybe<Scalars['Boolean']['input']>;
  /** The viewer is notified of this camera's events. */
  readonly hasNotifications?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organization that owns the camera. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** The folder that holds the camera. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
  /** The bundle of settings assigned to the camera. One that is not adjustable decides on recording and analytics: Watcher then ignores recording and vision without a word. */
  readonly presetId?: InputMaybe<Scalars['ID']['input']>;
  /** Place on the map, and so on the floor plan of the folder if it has one. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** Postal address. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Audio settings. */
  readonly audio?: InputMaybe<AudioSettingsInput>;
  /** Recording settings. */
  readonly recording?: InputMaybe<RecordingSettingsInput>;
  /** Video analytics settings. */
  readonly vision?: InputMaybe<VisionSettingsInput>;
  /** Settings of the ONVIF control protocol. */
  readonly onvif?: InputMaybe<OnvifSettingsInput>;
  /** All sources, in order of preference: they take the place of those it has. */
  readonly sources?: InputMaybe<ReadonlyArray<VideoSourceInput>>;
};

/** Result of updateCamera. */
export type UpdateCameraPayload = {
  readonly __typename?: 'UpdateCameraPayload';
  /** The camera as it is now, both layers together. Null when it was not changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** All settings of a camera. What is left out goes back to what Watcher gives a new camera. */
export type ReplaceCameraInput = {
  /** The camera whose settings are replaced. */
  readonly id: Scalars['ID']['input'];
  /** Name shown to people. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** false switches the camera off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** A favourite of the viewer. */
  readonly isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
  /** Video may be pushed to this camera. */
  readonly canPublish?: InputMaybe<Scalars['Boolean']['input']>;
  /** The viewer is notified of this camera's events. */
  readonly hasNotifications?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organization that owns the camera. */
  readonly organizationId: Scalars['ID']['input'];
  /** The folder that holds the camera. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
  /** The bundle of settings assigned to the camera. One that is not adjustable decides on recording and analytics: Watcher then ignores recording and vision without a word. */
  readonly presetId?: InputMaybe<Scalars['ID']['input']>;
  /** Place on the map, and so on the floor plan of the folder if it has one. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** Postal address. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Audio settings. */
  readonly audio?: InputMaybe<AudioSettingsInput>;
  /** Recording settings. */
  readonly recording?: InputMaybe<RecordingSettingsInput>;
  /** Video analytics settings. */
  readonly vision?: InputMaybe<VisionSettingsInput>;
  /** Settings of the ONVIF control protocol. */
  readonly onvif?: InputMaybe<OnvifSettingsInput>;
  /** Where the video comes from, in order of preference. */
  readonly sources?: InputMaybe<ReadonlyArray<VideoSourceInput>>;
};

/** Result of replaceCamera. */
export type ReplaceCameraPayload = {
  readonly __typename?: 'ReplaceCameraPayload';
  /** The camera as it is now. Null when it was not changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which camera to delete, or which layer of its settings. */
export type DeleteCameraInput = {
  /** The camera to delete. */
  readonly id: Scalars['ID']['input'];
  /** STORED deletes the camera; OVERRIDE deletes only its temporary settings, so that the stored ones are in force again. */
  readonly layer?: InputMaybe<CameraLayer>;
};

/** Result of deleteCamera. */
export type DeleteCameraPayload = {
  readonly __typename?: 'DeleteCameraPayload';
  /** The id of the camera that is gone. Null when it was not deleted, and with layer OVERRIDE. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** With layer OVERRIDE, the camera without its temporary settings. Null when they were not deleted, and when the camera is gone. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about several cameras: all of it, or nothing when one of them is refused. */
export type UpdateCamerasInput = {
  /** The cameras with their changes; 500 at most. */
  readonly cameras: ReadonlyArray<UpdateCamerasItemInput>;
};

/** What changes about one of several cameras. What is left out stays as it is, null clears. */
export type UpdateCamerasItemInput = {
  /** The camera to change. */
  readonly id: Scalars['ID']['input'];
  /** The bundle of settings assigned to the camera. */
  readonly presetId?: InputMaybe<Scalars['ID']['input']>;
  /** Recording settings; Watcher ignores them without a word when the preset is not adjustable. */
  readonly recording?: InputMaybe<RecordingSettingsInput>;
};

/** Result of updateCameras. */
export type UpdateCamerasPayload = {
  readonly __typename?: 'UpdateCamerasPayload';
  /** The cameras as they are now, in the order of the input; null in place of one that may not be seen. Null when nothing was changed. */
  readonly cameras?: Maybe<ReadonlyArray<Maybe<Camera>>>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Audio settings to be saved. */
export type AudioSettingsInput = {
  /** Audio is dropped. */
  readonly isDisabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codec that audio is transcoded to, for example aac; null to pass it on. */
  readonly transcodeCodec?: InputMaybe<Scalars['String']['input']>;
};

/** Recording settings to be saved. */
export type RecordingSettingsInput = {
  /** How long recordings are kept, in seconds; null for no depth. */
  readonly depthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** How much longer recordings of episodes are kept, in seconds. */
  readonly episodeDepthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Most disk space for the archive, in bytes; null for no limit. */
  readonly storageLimitBytes?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Number of copies of the archive. */
  readonly redundancyFactor?: InputMaybe<Scalars['Int']['input']>;
};

/** Video analytics settings to be saved. */
export type VisionSettingsInput = {
  /** Older setting for a single analysis (faces or plates); ignored when detectors are set. */
  readonly algorithm?: InputMaybe<Scalars['String']['input']>;
  /** Older text of polygons: x0,y0,x1,y1,… with a colon between polygons. */
  readonly areas?: InputMaybe<Scalars['String']['input']>;
  /** All detectors, what is looked for and where in the picture: they take the place of those there are. */
  readonly detectors?: InputMaybe<ReadonlyArray<DetectorInput>>;
};

/** A detector to be saved. */
export type DetectorInput = {
  /** What to look for. */
  readonly type: DetectorType;
  /** Identifier of the area of the picture. */
  readonly regionId: Scalars['String']['input'];
  /** Name of the area. */
  readonly regionTitle?: InputMaybe<Scalars['String']['input']>;
  /** Corners of the area as fractions of the picture; left out or empty for the whole picture. */
  readonly region?: InputMaybe<ReadonlyArray<PointInput>>;
};

/** A point of a picture to be saved, as fractions of its width and height. */
export type PointInput = {
  /** From the left edge, 0 to 1. */
  readonly x: Scalars['Float']['input'];
  /** From the top edge, 0 to 1. */
  readonly y: Scalars['Float']['input'];
};

/** ONVIF settings to be saved. */
export type OnvifSettingsInput = {
  /** The camera can be moved: pan, tilt, zoom. */
  readonly isPtzEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changes inside the device itself. What is left out stays as it is. */
export type UpdateCameraDeviceInput = {
  /** The camera whose device is changed. */
  readonly id: Scalars['ID']['input'];
  /** Who made the device. */
  readonly manufacturer?: InputMaybe<Scalars['String']['input']>;
  /** Model, as its manufacturer names it. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Serial number given by the manufacturer. */
  readonly serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Version of the firmware, as the device shows it; updates nothing. */
  readonly firmware?: InputMaybe<Scalars['String']['input']>;
  /** Quality of the video that the device makes. */
  readonly quality?: InputMaybe<MediaQuality>;
  /** Settings of the image sensor. */
  readonly sensor?: InputMaybe<ImageSensorInput>;
};

/** Settings of an image sensor to be saved. Percentages go from 0 to 100. */
export type ImageSensorInput = {
  /** Brightness. */
  readonly brightnessPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Contrast. */
  readonly contrastPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Saturation of colours. */
  readonly saturationPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Sharpness. */
  readonly sharpnessPercent?: InputMaybe<Scalars['Int']['input']>;
  /** Strength of the wide dynamic range. */
  readonly wideDynamicRangePercent?: InputMaybe<Scalars['Int']['input']>;
  /** Compensation of light from behind: ON or OFF. */
  readonly backlightCompensation?: InputMaybe<SwitchMode>;
  /** The filter that blocks infrared light by day. */
  readonly infraredCutFilter?: InputMaybe<SwitchMode>;
  /** Which way up the picture is. */
  readonly orientation?: InputMaybe<ImageOrientation>;
};

/** Result of updateCameraDevice. */
export type UpdateCameraDevicePayload = {
  readonly __typename?: 'UpdateCameraDevicePayload';
  /** The camera; its device tells what is set now. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How Watcher is to sign in to a device. What is left out stays as it is, null clears. */
export type SetCameraCredentialsInput = {
  /** The camera whose device Watcher signs in to. */
  readonly id: Scalars['ID']['input'];
  /** Name that Watcher signs in with. */
  readonly login?: InputMaybe<Scalars['String']['input']>;
  /** Password: a secret. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Port of the device. */
  readonly port?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of setCameraCredentials. */
export type SetCameraCredentialsPayload = {
  readonly __typename?: 'SetCameraCredentialsPayload';
  /** The camera; its credentials are those now. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How the image is handed to the device. */
export type FirmwareProtocol =
  /** Through the Flussonic agent in the camera. */
  | 'IRIS'
  /** ISAPI, of Hikvision and its relatives. */
  | 'ISAPI'
  /** XM, of cameras with XiongMai boards. */
  | 'XM'
  /** Through the Sputnik agent. */
  | 'SPUTNIK';

/** New firmware for a device. */
export type UpdateCameraFirmwareInput = {
  /** The camera whose device gets it. */
  readonly id: Scalars['ID']['input'];
  /** The image, as the maker of the device publishes it. What turns out to be a picture, a film or a document is refused. */
  readonly image: Scalars['Upload']['input'];
  /** How it is handed over. */
  readonly protocol?: InputMaybe<FirmwareProtocol>;
};

/** What became of the image. */
export type UpdateCameraFirmwarePayload = {
  readonly __typename?: 'UpdateCameraFirmwarePayload';
  /** The camera. Null when the image was not accepted. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Many cameras at once. */
export type ImportCamerasInput = {
  /** Where the table comes from. */
  readonly table: CameraTable;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A table of cameras. As CSV: a line of column names, then a row for each camera, separated by commas, in UTF-8. Columns, none of
 * them needed: name, title, comment, static, disabled, inputs_0_url, inputs_1_url, dvr_expiration, dvr_episodes_expiration,
 * dvr_storage_limit, dvr_redundancy_factor, vision_alg, vision_areas, organization_id, coordinates_latitude,
 * coordinates_longitude, is_test, onvif_ptz. Lengths are seconds, sizes bytes, yes and no are true and false.
 */
export type CameraTable =
  /** Rows with a type each. */
  { readonly rows: ReadonlyArray<CameraTableRow>; readonly csv?: never; readonly file?: never; }
  |  /** CSV as a text. */
  { readonly rows?: never; readonly csv: Scalars['String']['input']; readonly file?: never; }
  |  /** CSV as a file of at most 10 MB. */
  { readonly rows?: never; readonly csv?: never; readonly file: Scalars['Upload']['input']; };

/** A camera of a table. What is left out stays as it is, or is left to Watcher. */
export type CameraTableRow = {
  /** Name of the camera to change, or of a new one. Left out, Watcher makes one up for a new camera. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to people. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** false switches the camera off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the video comes from. */
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from when that fails. */
  readonly backupSourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Recording settings. */
  readonly recording?: InputMaybe<RecordingSettingsInput>;
  /** Older setting for a single analysis: faces or plates. */
  readonly visionAlgorithm?: InputMaybe<Scalars['String']['input']>;
  /** Older text of polygons: x0,y0,x1,y1,… with a colon between polygons. */
  readonly visionAreas?: InputMaybe<Scalars['String']['input']>;
  /** The organization that owns the camera. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Place on the map. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** The camera can be moved over ONVIF. */
  readonly hasPtz?: InputMaybe<Scalars['Boolean']['input']>;
  /** A camera for trying things out. */
  readonly isTest?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of the table. */
export type ImportCamerasPayload = {
  readonly __typename?: 'ImportCamerasPayload';
  /** How many cameras are new. Null when nothing was done. */
  readonly created?: Maybe<Scalars['Int']['output']>;
  /** How many cameras were changed. Null when nothing was done. */
  readonly updated?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend, with the row that it is about; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which device to restart. */
export type RebootCameraInput = {
  /** The camera whose device restarts. */
  readonly id: Scalars['ID']['input'];
};

/** Result of rebootCamera. */
export type RebootCameraPayload = {
  readonly __typename?: 'RebootCameraPayload';
  /** The camera; it is away until its device has started again. Null when it does not restart. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a camera shall move, and how fast. It goes on moving until it is told otherwise, or stopped. */
export type MoveCameraInput = {
  /** The camera to move. */
  readonly id: Scalars['ID']['input'];
  /** Speed to the side in percent of the highest: -100 to the left, 100 to the right, 0 not at all. */
  readonly pan?: InputMaybe<Scalars['Int']['input']>;
  /** Speed up and down in percent of the highest: -100 down, 100 up, 0 not at all. */
  readonly tilt?: InputMaybe<Scalars['Int']['input']>;
  /** Speed of the zoom in percent of the highest: -100 out, 100 in, 0 not at all. */
  readonly zoom?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of moveCamera. */
export type MoveCameraPayload = {
  readonly __typename?: 'MoveCameraPayload';
  /** The camera that was told to move. Null when it was refused. */
  readonly camera?: Maybe<Camera>;
  /** true when it was never sent, as the viewer gave the camera a newer command while an earlier one was under way. Null when it was refused. */
  readonly wasSuperseded?: Maybe<Scalars['Boolean']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which camera to stop. */
export type StopCameraInput = {
  /** The camera that shall stand still. */
  readonly id: Scalars['ID']['input'];
};

/** Result of stopCamera. */
export type StopCameraPayload = {
  readonly __typename?: 'StopCameraPayload';
  /** The camera that was told to stop. Null when it was refused. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Rights on a camera to be given. What is left out stays as it is. */
export type CameraPermissionsInput = {
  /** May watch live. */
  readonly canView?: InputMaybe<Scalars['Boolean']['input']>;
  /** May watch the archive. */
  readonly canViewArchive?: InputMaybe<Scalars['Boolean']['input']>;
  /** May move the camera. */
  readonly canUsePtz?: InputMaybe<Scalars['Boolean']['input']>;
  /** How far back the archive may be watched, in seconds; 0 means no limit. */
  readonly archiveDepthLimitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Rights of one user directly on a camera. */
export type SetCameraUserInput = {
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
  /** Who gets the rights. */
  readonly userId: Scalars['ID']['input'];
  /** The rights given to this user. */
  readonly permissions: CameraPermissionsInput;
};

/** Result of setCameraUser. */
export type SetCameraUserPayload = {
  readonly __typename?: 'SetCameraUserPayload';
  /** The camera; its users tell who has which rights now. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose rights directly on a camera to take away. */
export type RemoveCameraUserInput = {
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
  /** Who loses the rights. */
  readonly userId: Scalars['ID']['input'];
};

/** Result of removeCameraUser. */
export type RemoveCameraUserPayload = {
  readonly __typename?: 'RemoveCameraUserPayload';
  /** The camera; its users tell who has which rights now. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Rights of a user directly on one camera. */
export type SetUserCameraInput = {
  /** Who gets the rights. */
  readonly userId: Scalars['ID']['input'];
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
  /** The user's rights on the camera. */
  readonly permissions: CameraPermissionsInput;
};

/** Result of setUserCamera. */
export type SetUserCameraPayload = {
  readonly __typename?: 'SetUserCameraPayload';
  /** The user; its cameras tell the rights now. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** On which camera to take a user's direct rights away. */
export type RemoveUserCameraInput = {
  /** Who loses the rights. */
  readonly userId: Scalars['ID']['input'];
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
};

/** Result of removeUserCamera. */
export type RemoveUserCameraPayload = {
  readonly __typename?: 'RemoveUserCameraPayload';
  /** The user; its cameras tell the rights now. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What about a camera a user can be notified of. */
export type CameraEventType =
  /** An episode that no detector of its own stands for, for example motion. */
  | 'GENERIC_EPISODE'
  /** A vehicle or its plate was seen. */
  | 'VEHICLE_EPISODE'
  /** A face was seen. */
  | 'FACE_EPISODE'
  /** The camera gives no more video. */
  | 'CAMERA_LOST';

/** How notifications come. */
export type NotificationChannel =
  /** As push notifications, to the registered devices and browsers of the viewer. */
  | 'PUSH';

/** Of which events of a camera the viewer wants to be notified. */
export type SubscribeCameraEventsInput = {
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
  /** The kinds of events. */
  readonly eventTypes: ReadonlyArray<CameraEventType>;
  /** How the notifications come. */
  readonly channel?: InputMaybe<NotificationChannel>;
};

/** Result of subscribeCameraEvents. */
export type SubscribeCameraEventsPayload = {
  readonly __typename?: 'SubscribeCameraEventsPayload';
  /** The camera that the viewer is notified of. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** Shortest time between two notifications, in seconds; null when Watcher does not tell. */
  readonly notificationIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Of which events of a camera the viewer no longer wants to be notified. */
export type UnsubscribeCameraEventsInput = {
  /** The camera. */
  readonly cameraId: Scalars['ID']['input'];
  /** The kinds of events, as they were given when subscribing. */
  readonly eventTypes: ReadonlyArray<CameraEventType>;
  /** How the notifications came. */
  readonly channel?: InputMaybe<NotificationChannel>;
};

/** Result of unsubscribeCameraEvents. */
export type UnsubscribeCameraEventsPayload = {
  readonly __typename?: 'UnsubscribeCameraEventsPayload';
  /** The camera that the viewer is no longer notified of. Null when nothing was changed. */
  readonly camera?: Maybe<Camera>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of cameras. */
export type CameraConnection = {
  readonly __typename?: 'CameraConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<CameraEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Camera>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of cameras, with its place in the list. */
export type CameraEdge = {
  readonly __typename?: 'CameraEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Camera>;
};

/** A page of users with direct rights on a camera. */
export type CameraUserConnection = {
  readonly __typename?: 'CameraUserConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<CameraUserEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<User>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of users with direct rights on a camera, with its place in the list. */
export type CameraUserEdge = {
  readonly __typename?: 'CameraUserEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<User>;
  /** The rights given to this user. */
  readonly permissions?: Maybe<CameraPermissions>;
};

/** What camera lists can be ordered by. */
export type CameraOrderField =
  /** The unique name. */
  | 'NAME'
  /** The name shown to people. */
  | 'TITLE'
  /** When the camera was created. */
  | 'CREATED_AT'
  /** When the newest episode began. */
  | 'LAST_EPISODE_AT'
  /** Present bitrate. */
  | 'BITRATE';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type CameraOrder = {
  /** What to order by. */
  readonly field: CameraOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on cameras; all given ones must hold. */
export type CameraFilter = {
  /** Free text, looked for in name, title and addresses. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** The unique name. */
  readonly name?: InputMaybe<StringFilter>;
  /** The name shown to people. */
  readonly title?: InputMaybe<StringFilter>;
  /** Owned by one of these organizations. */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Directly in one of these folders. */
  readonly folderIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these presets. */
  readonly presetIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Frames are arriving now, or not. */
  readonly isAlive?: InputMaybe<Scalars['Boolean']['input']>;
  /** In one of these conditions. */
  readonly status?: InputMaybe<ReadonlyArray<CameraStatus>>;
  /** Switched on in the settings, or off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Pulled only while somebody watches, or always. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** A favourite of the viewer, or not. */
  readonly isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the camera was created. */
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  /** When the newest episode began. */
  readonly lastEpisodeAt?: InputMaybe<DateTimeFilter>;
  /** Present bitrate, in kilobits per second. */
  readonly bitrateKbps?: InputMaybe<IntFilter>;
};

/** Rights in an organization. */
export type OrganizationPermissions = {
  readonly __typename?: 'OrganizationPermissions';
  /** Belongs to the organization. */
  readonly isMember?: Maybe<Scalars['Boolean']['output']>;
  /** May see cameras. */
  readonly canViewCameras?: Maybe<Scalars['Boolean']['output']>;
  /** May manage cameras. */
  readonly canEditCameras?: Maybe<Scalars['Boolean']['output']>;
  /** May manage users. */
  readonly canEditUsers?: Maybe<Scalars['Boolean']['output']>;
  /** May see lists of known persons. */
  readonly canViewPersonLists?: Maybe<Scalars['Boolean']['output']>;
  /** May manage lists of known persons. */
  readonly canEditPersonLists?: Maybe<Scalars['Boolean']['output']>;
  /** May see statistics. */
  readonly canViewStatistics?: Maybe<Scalars['Boolean']['output']>;
};

/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name of the organization. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** New users join it. */
  readonly isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** When it was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The user who owns it. */
  readonly owner?: Maybe<User>;
  /** What the viewer may do in it. */
  readonly viewerPermissions?: Maybe<OrganizationPermissions>;
  /** How much it may have. */
  readonly limits?: Maybe<OrganizationLimits>;
  /** How much it has. */
  readonly statistics?: Maybe<OrganizationStatistics>;
  /** Settings of the Pickpoint address service, whose fields are not published. */
  readonly pickpoint?: Maybe<Scalars['JSON']['output']>;
  /** Cameras of this organization that the viewer may see. */
  readonly cameras?: Maybe<CameraConnection>;
  /** All folders of this organization, at every depth. */
  readonly folders?: Maybe<FolderConnection>;
  /** Members of this organization, with their rights. */
  readonly users?: Maybe<OrganizationUserConnection>;
  /** One member with the rights in this organization; null when the user does not belong to it. */
  readonly user?: Maybe<OrganizationUserEdge>;
  /** Presets that this organization may use. */
  readonly presets?: Maybe<PresetConnection>;
  /** Mosaics of this organization. */
  readonly mosaics?: Maybe<MosaicConnection>;
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationCamerasArgs = {
  filter?: InputMaybe<CameraFilter>;
  orderBy?: InputMaybe<CameraOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationFoldersArgs = {
  filter?: InputMaybe<FolderFilter>;
  orderBy?: InputMaybe<FolderOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationUserArgs = {
  id: Scalars['ID']['input'];
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationPresetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An organization: the owner of cameras, folders, presets and mosaics, with its members. */
export type OrganizationMosaicsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How much an organization may have. */
export type OrganizationLimits = {
  readonly __typename?: 'OrganizationLimits';
  /** Most cameras; null when there is no limit. */
  readonly cameras?: Maybe<Scalars['Int']['output']>;
  /** Most users; null when there is no limit. */
  readonly users?: Maybe<Scalars['Int']['output']>;
};

/** How much an organization has. */
export type OrganizationStatistics = {
  readonly __typename?: 'OrganizationStatistics';
  /** Number of cameras. */
  readonly cameras?: Maybe<Scalars['Int']['output']>;
  /** Number of users. */
  readonly users?: Maybe<Scalars['Int']['output']>;
  /** Number of mosaics. */
  readonly mosaics?: Maybe<Scalars['Int']['output']>;
};

/** How much an organization may have. */
export type OrganizationLimitsInput = {
  /** Most cameras; null for the limit that Watcher gives by itself. */
  readonly cameras?: InputMaybe<Scalars['Int']['input']>;
  /** Most users; null for the limit that Watcher gives by itself. */
  readonly users?: InputMaybe<Scalars['Int']['input']>;
};

/** An organization to be made. */
export type CreateOrganizationInput = {
  /** Name of the organization. */
  readonly title: Scalars['String']['input'];
  /** The user who owns it. Watcher may take the viewer only. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** How much it may have. For administrators. */
  readonly limits?: InputMaybe<OrganizationLimitsInput>;
  /** Settings of the Pickpoint address service: an object whose fields are not published. */
  readonly pickpoint?: InputMaybe<Scalars['JSON']['input']>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createOrganization. */
export type CreateOrganizationPayload = {
  readonly __typename?: 'CreateOrganizationPayload';
  /** The new organization. Null when it was not created. */
  readonly organization?: Maybe<Organization>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about an organization; what is left out stays as it is. */
export type UpdateOrganizationInput = {
  /** The organization to change. */
  readonly id: Scalars['ID']['input'];
  /** Name of the organization. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The user who owns it from now on: one of its members. Only the present owner hands it over. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** How much it may have. For administrators. */
  readonly limits?: InputMaybe<OrganizationLimitsInput>;
  /** Settings of the Pickpoint address service: an object whose fields are not published. */
  readonly pickpoint?: InputMaybe<Scalars['JSON']['input']>;
};

/** Result of updateOrganization. */
export type UpdateOrganizationPayload = {
  readonly __typename?: 'UpdateOrganizationPayload';
  /** The organization as it is now. Null when it was not changed. */
  readonly organization?: Maybe<Organization>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which organization to delete. */
export type DeleteOrganizationInput = {
  /** The organization to delete, with all that is in it. Watcher may want its cameras to be gone before. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deleteOrganization. */
export type DeleteOrganizationPayload = {
  readonly __typename?: 'DeleteOrganizationPayload';
  /** The id of the organization that is gone. Null when it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Rights in an organization to be given (true) or withdrawn (false); what is left out stays as it is. */
export type OrganizationPermissionsInput = {
  /** May see cameras. */
  readonly canViewCameras?: InputMaybe<Scalars['Boolean']['input']>;
  /** May manage cameras. */
  readonly canEditCameras?: InputMaybe<Scalars['Boolean']['input']>;
  /** May manage users. */
  readonly canEditUsers?: InputMaybe<Scalars['Boolean']['input']>;
  /** May see lists of known persons. */
  readonly canViewPersonLists?: InputMaybe<Scalars['Boolean']['input']>;
  /** May manage lists of known persons. */
  readonly canEditPersonLists?: InputMaybe<Scalars['Boolean']['input']>;
  /** May see statistics. */
  readonly canViewStatistics?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Who belongs to an organization, and with which rights. */
export type SetOrganizationUserInput = {
  /** The organization. */
  readonly organizationId: Scalars['ID']['input'];
  /** The user to add, or the member whose rights change. */
  readonly userId: Scalars['ID']['input'];
  /** The rights in the organization. A new member has none but those that are given here. */
  readonly permissions?: InputMaybe<OrganizationPermissionsInput>;
};

/** Result of setOrganizationUser. */
export type SetOrganizationUserPayload = {
  readonly __typename?: 'SetOrganizationUserPayload';
  /** The organization, with the member. Null when nothing was changed. */
  readonly organization?: Maybe<Organization>;
  /** The member, with the rights. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who leaves an organization. */
export type RemoveOrganizationUserInput = {
  /** The organization. */
  readonly organizationId: Scalars['ID']['input'];
  /** The member to remove, with all rights there. The account stays. */
  readonly userId: Scalars['ID']['input'];
};

/** Result of removeOrganizationUser. */
export type RemoveOrganizationUserPayload = {
  readonly __typename?: 'RemoveOrganizationUserPayload';
  /** The organization, without the member. Null when nothing was changed, or the viewer may not see it any more. */
  readonly organization?: Maybe<Organization>;
  /** The former member. Null when nothing was changed, or the viewer may not see the user any more. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which preset an organization may use. */
export type AddOrganizationPresetInput = {
  /** The organization. */
  readonly organizationId: Scalars['ID']['input'];
  /** The preset that it may use from now on. */
  readonly presetId: Scalars['ID']['input'];
};

/** Result of addOrganizationPreset. */
export type AddOrganizationPresetPayload = {
  readonly __typename?: 'AddOrganizationPresetPayload';
  /** The organization, with the preset. Null when nothing was changed. */
  readonly organization?: Maybe<Organization>;
  /** The preset. Null when nothing was changed. */
  readonly preset?: Maybe<Preset>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which preset an organization may not use any more. */
export type RemoveOrganizationPresetInput = {
  /** The organization. */
  readonly organizationId: Scalars['ID']['input'];
  /** The preset that it may use no longer. The preset itself stays. */
  readonly presetId: Scalars['ID']['input'];
};

/** Result of removeOrganizationPreset. */
export type RemoveOrganizationPresetPayload = {
  readonly __typename?: 'RemoveOrganizationPresetPayload';
  /** The organization, without the preset. Null when nothing was changed. */
  readonly organization?: Maybe<Organization>;
  /** The preset. Null when nothing was changed, or the viewer may not see it any more. */
  readonly preset?: Maybe<Preset>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Organization>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of organizations, with its place in the list. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Organization>;
};

/** A page of members of an organization. */
export type OrganizationUserConnection = {
  readonly __typename?: 'OrganizationUserConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<OrganizationUserEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<User>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of members of an organization, with its place in the list. */
export type OrganizationUserEdge = {
  readonly __typename?: 'OrganizationUserEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<User>;
  /** The member's rights in the organization. */
  readonly permissions?: Maybe<OrganizationPermissions>;
  /** The member's rights on single folders. */
  readonly folderPermissions?: Maybe<ReadonlyArray<UserFolderPermissions>>;
};

/** A user's rights on one folder. */
export type UserFolderPermissions = {
  readonly __typename?: 'UserFolderPermissions';
  /** The folder. */
  readonly folder?: Maybe<Folder>;
  /** The rights. */
  readonly permissions: FolderPermissions;
};

/** What organization lists can be ordered by. */
export type OrganizationOrderField =
  /** Its number in Watcher: in order of creation. */
  | 'KEY'
  /** The name. */
  | 'TITLE';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type OrganizationOrder = {
  /** What to order by. */
  readonly field: OrganizationOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on organizations; all given ones must hold. */
export type OrganizationFilter = {
  /** The name. */
  readonly title?: InputMaybe<StringFilter>;
  /** New users join it, or not. */
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An invitation to join an organization. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** The organization that invites. */
  readonly organization: Organization;
};

/** Rights that an invitation gives to whoever accepts it; those that are left out it does not give. */
export type InvitationPermissionsInput = {
  /** May see cameras. */
  readonly canViewCameras?: InputMaybe<Scalars['Boolean']['input']>;
  /** May manage cameras. */
  readonly canEditCameras?: InputMaybe<Scalars['Boolean']['input']>;
  /** May manage users. */
  readonly canEditUsers?: InputMaybe<Scalars['Boolean']['input']>;
  /** May see statistics. */
  readonly canViewStatistics?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An invitation to be made. */
export type CreateInvitationInput = {
  /** The organization that invites. Only its owner may ask for this. */
  readonly organizationId: Scalars['ID']['input'];
  /** The rights of whoever accepts. */
  readonly permissions?: InputMaybe<InvitationPermissionsInput>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createInvitation. */
export type CreateInvitationPayload = {
  readonly __typename?: 'CreateInvitationPayload';
  /** The key of the invitation: whoever holds it may join, so treat it as a secret. Null when there is none. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** The rights that it gives, as Watcher has kept them. Null when there is no invitation. */
  readonly permissions?: Maybe<OrganizationPermissions>;
  /** The organization that invites. Null when there is no invitation. */
  readonly organization?: Maybe<Organization>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation the viewer accepts. */
export type AcceptInvitationInput = {
  /** The key from the invitation link. */
  readonly key: Scalars['String']['input'];
};

/** Result of acceptInvitation. */
export type AcceptInvitationPayload = {
  readonly __typename?: 'AcceptInvitationPayload';
  /** The organization that the viewer belongs to now. Null when the viewer did not join. */
  readonly organization?: Maybe<Organization>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** State of the activation of a camera agent. */
export type AgentActivation = {
  readonly __typename?: 'AgentActivation';
  /** The activation token. */
  readonly token: Scalars['String']['output'];
  /** The camera that enrolled with the token; null until then. */
  readonly camera?: Maybe<Camera>;
};

/** Settings of the camera that will enrol itself through its agent, the small program on a device that tunnels its video to Watcher. */
export type CreateAgentActivationInput = {
  /** Name shown to people. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Free note. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Place on the map. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** How long recordings are kept, in days. */
  readonly archiveDepthDays?: InputMaybe<Scalars['Int']['input']>;
  /** Most disk space for the archive, in gigabytes. */
  readonly archiveLimitGigabytes?: InputMaybe<Scalars['Int']['input']>;
  /** false leaves the new camera switched off. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: pulled from the device only while somebody watches; false: kept running all the time. */
  readonly isOnDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organization that will own the camera; needed when the viewer belongs to several. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** The folder that will hold the camera. */
  readonly folderId?: InputMaybe<Scalars['ID']['input']>;
  /** The bundle of settings that the camera gets. */
  readonly presetId?: InputMaybe<Scalars['ID']['input']>;
  /** Postal address. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createAgentActivation. */
export type CreateAgentActivationPayload = {
  readonly __typename?: 'CreateAgentActivationPayload';
  /** The activation; no camera has enrolled with it yet. Its token is a secret. Null when it was not created. */
  readonly agentActivation?: Maybe<AgentActivation>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A folder of cameras. The folders of an organization form a tree; a folder may show a floor plan. */
export type Folder = Node & {
  readonly __typename?: 'Folder';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name of the folder. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Depth in the tree; 0 is the root. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** Position among its siblings. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** Number of cameras inside. */
  readonly cameraCount?: Maybe<Scalars['Int']['output']>;
  /** Place on the map. */
  readonly coordinates?: Maybe<Coordinates>;
  /** A picture of the floor that cameras are placed on; null when there is none. */
  readonly floorPlan?: Maybe<FloorPlan>;
  /** The organization that the folder belongs to. */
  readonly organization?: Maybe<Organization>;
  /** The folder that holds this one; null for the root. */
  readonly parent?: Maybe<Folder>;
  /** The folders from the root of the tree down to this one, itself included; null in place of one that may not be seen. */
  readonly path?: Maybe<ReadonlyArray<Maybe<Folder>>>;
  /** Folders directly inside this one, by position. */
  readonly children?: Maybe<FolderConnection>;
  /** Cameras directly inside this folder. */
  readonly cameras?: Maybe<CameraConnection>;
  /** Users with rights given on this folder. */
  readonly users?: Maybe<FolderUserConnection>;
  /** Rights given to one user on this folder; null when there are none. */
  readonly user?: Maybe<FolderUserEdge>;
};


/** A folder of cameras. The folders of an organization form a tree; a folder may show a floor plan. */
export type FolderChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A folder of cameras. The folders of an organization form a tree; a folder may show a floor plan. */
export type FolderCamerasArgs = {
  filter?: InputMaybe<CameraFilter>;
  orderBy?: InputMaybe<CameraOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A folder of cameras. The folders of an organization form a tree; a folder may show a floor plan. */
export type FolderUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A folder of cameras. The folders of an organization form a tree; a folder may show a floor plan. */
export type FolderUserArgs = {
  id: Scalars['ID']['input'];
};

/** A picture stretched over three corners of the map. */
export type FloorPlan = {
  readonly __typename?: 'FloorPlan';
  /** File name of the picture. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Where to load the picture. Deprecated in Watcher; may be null. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Where its top left corner lies. */
  readonly topLeft?: Maybe<Coordinates>;
  /** Where its top right corner lies. */
  readonly topRight?: Maybe<Coordinates>;
  /** Where its bottom left corner lies. */
  readonly bottomLeft?: Maybe<Coordinates>;
};

/** A picture stretched over three corners of the map; what is left out stays as it is. */
export type FloorPlanInput = {
  /** The picture. */
  readonly file?: InputMaybe<FloorPlanFileInput>;
  /** Where its top left corner lies. */
  readonly topLeft?: InputMaybe<CoordinatesInput>;
  /** Where its top right corner lies. */
  readonly topRight?: InputMaybe<CoordinatesInput>;
  /** Where its bottom left corner lies. */
  readonly bottomLeft?: InputMaybe<CoordinatesInput>;
};

/** The picture of a floor plan: exactly one of these. */
export type FloorPlanFileInput =
  /** A picture as a file of at most 10 MB. What turns out to be no picture, or one of another type than is said, is refused. */
  { readonly upload: Scalars['Upload']['input']; readonly base64?: never; }
  |  /** A picture as a text, as large as a request may be: send larger ones as files. */
  { readonly upload?: never; readonly base64: FloorPlanPictureInput; };

/** A picture as a text. */
export type FloorPlanPictureInput = {
  /** The picture, base64. */
  readonly content: Scalars['String']['input'];
  /** Media type of the picture, for example image/png. A picture that turns out to be of another one is refused. */
  readonly mimeType: Scalars['String']['input'];
};

/** Where a folder is to be: exactly one of these. */
export type FolderPlacementInput =
  /** Beside this folder, just before it. */
  { readonly before: Scalars['ID']['input']; readonly after?: never; readonly inside?: never; }
  |  /** Beside this folder, just after it. */
  { readonly before?: never; readonly after: Scalars['ID']['input']; readonly inside?: never; }
  |  /** Inside this folder, after those that are there. */
  { readonly before?: never; readonly after?: never; readonly inside: Scalars['ID']['input']; };

/** A folder to be made. */
export type CreateFolderInput = {
  /** The organization that the folder belongs to. */
  readonly organizationId: Scalars['ID']['input'];
  /** Name of the folder. */
  readonly title: Scalars['String']['input'];
  /** Place on the map. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** A picture of the floor that cameras are placed on. */
  readonly floorPlan?: InputMaybe<FloorPlanInput>;
  /** The folder that is to hold this one, of the same organization; null to put it at the root. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Where among the other folders it is to be; says it more exactly than parentId. */
  readonly placement?: InputMaybe<FolderPlacementInput>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createFolder. */
export type CreateFolderPayload = {
  readonly __typename?: 'CreateFolderPayload';
  /** The new folder. Null when it was not created. */
  readonly folder?: Maybe<Folder>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about a folder; what is left out stays as it is. */
export type UpdateFolderInput = {
  /** The folder to change. */
  readonly id: Scalars['ID']['input'];
  /** Name of the folder. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Place on the map. */
  readonly coordinates?: InputMaybe<CoordinatesInput>;
  /** A picture of the floor that cameras are placed on. */
  readonly floorPlan?: InputMaybe<FloorPlanInput>;
  /** The folder that is to hold this one, of the same organization; null to put it at the root. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Where among the other folders it is to be; says it more exactly than parentId. */
  readonly placement?: InputMaybe<FolderPlacementInput>;
};

/** Result of updateFolder. */
export type UpdateFolderPayload = {
  readonly __typename?: 'UpdateFolderPayload';
  /** The folder as it is now. Null when it was not changed. */
  readonly folder?: Maybe<Folder>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which folder to delete. */
export type DeleteFolderInput = {
  /** The folder to delete. Its cameras stay. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deleteFolder. */
export type DeleteFolderPayload = {
  readonly __typename?: 'DeleteFolderPayload';
  /** The id of the folder that is gone. Null when it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Rights on a folder and the cameras in it, to be given (true) or withdrawn (false); what is left out stays as it is. */
export type FolderPermissionsInput = {
  /** May watch live. */
  readonly canView?: InputMaybe<Scalars['Boolean']['input']>;
  /** May watch the archive. */
  readonly canViewArchive?: InputMaybe<Scalars['Boolean']['input']>;
  /** May move the camera. */
  readonly canUsePtz?: InputMaybe<Scalars['Boolean']['input']>;
  /** How far back the archive may be watched, in seconds; 0 means no limit. */
  readonly archiveDepthLimitSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** May run actions on the cameras. */
  readonly canUseActions?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Rights of one user on a folder. */
export type SetFolderUserInput = {
  /** The folder. */
  readonly folderId: Scalars['ID']['input'];
  /** The user: a member of the organization that the folder belongs to. */
  readonly userId: Scalars['ID']['input'];
  /** The rights to be given to this user. */
  readonly permissions: FolderPermissionsInput;
};

/** Result of setFolderUser. */
export type SetFolderUserPayload = {
  readonly __typename?: 'SetFolderUserPayload';
  /** The folder, with the rights. Null when nothing was changed. */
  readonly folder?: Maybe<Folder>;
  /** The user, with the rights. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose rights on a folder are withdrawn. */
export type RemoveFolderUserInput = {
  /** The folder. */
  readonly folderId: Scalars['ID']['input'];
  /** The user who loses the rights given on this folder. Those through the organization or single cameras stay. */
  readonly userId: Scalars['ID']['input'];
};

/** Result of removeFolderUser. */
export type RemoveFolderUserPayload = {
  readonly __typename?: 'RemoveFolderUserPayload';
  /** The folder, without the rights. Null when nothing was changed, or the viewer may not see it any more. */
  readonly folder?: Maybe<Folder>;
  /** The user, without the rights. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of folders. */
export type FolderConnection = {
  readonly __typename?: 'FolderConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<FolderEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Folder>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of folders, with its place in the list. */
export type FolderEdge = {
  readonly __typename?: 'FolderEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Folder>;
};

/** A page of users with rights on a folder. */
export type FolderUserConnection = {
  readonly __typename?: 'FolderUserConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<FolderUserEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<User>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of users with rights on a folder, with its place in the list. */
export type FolderUserEdge = {
  readonly __typename?: 'FolderUserEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<User>;
  /** The rights given to this user. */
  readonly permissions?: Maybe<FolderPermissions>;
};

/** What folder lists can be ordered by. */
export type FolderOrderField =
  /** Its number in Watcher: in order of creation. */
  | 'KEY'
  /** The name. */
  | 'TITLE'
  /** Depth in the tree, the root first. */
  | 'LEVEL'
  /** Position among siblings. */
  | 'POSITION';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type FolderOrder = {
  /** What to order by. */
  readonly field: FolderOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on folders; all given ones must hold. */
export type FolderFilter = {
  /** The name. */
  readonly title?: InputMaybe<StringFilter>;
  /** Directly inside one of these folders. */
  readonly parentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Depth in the tree; 0 is the root. */
  readonly level?: InputMaybe<IntFilter>;
};

/** Kinds of episode. */
export type EpisodeKind =
  /** Without analytics details: motion, or made by hand. */
  | 'GENERIC'
  /** A face was seen. */
  | 'FACE'
  /** A vehicle or its plate was seen. */
  | 'VEHICLE'
  /** A person was seen (body, not face). */
  | 'HUMAN'
  /** A QR code was read. */
  | 'QR_CODE'
  /** Hit of a free-text search over the picture. */
  | 'CONTEXT_SEARCH'
  /** Defined by an external system. */
  | 'CUSTOM';

/** Something that happened on a camera, as video analytics, an external system or a person recorded it. */
export type Episode = {
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
};

/** An episode without analytics details, for example motion, or made by hand. */
export type GenericEpisode = Episode & Node & {
  readonly __typename?: 'GenericEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
};

/** A face was seen. */
export type FaceEpisode = Episode & Node & {
  readonly __typename?: 'FaceEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** The single detections that make up the episode. */
  readonly detections?: Maybe<ReadonlyArray<FaceDetection>>;
  /** Known persons that resemble the face, with how much. */
  readonly matchedPersons?: Maybe<ReadonlyArray<PersonMatch>>;
  /** Numbers that describe the face. */
  readonly fingerprint?: Maybe<FaceFingerprint>;
};

/** A vehicle or its plate was seen. */
export type VehicleEpisode = Episode & Node & {
  readonly __typename?: 'VehicleEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** The single detections that make up the episode. */
  readonly detections?: Maybe<ReadonlyArray<VehicleDetection>>;
  /** The recognised plate; null when none was read. */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** No plate was found on the vehicle. */
  readonly isPlateMissing?: Maybe<Scalars['Boolean']['output']>;
  /** The side that faced the camera. */
  readonly facingSide?: Maybe<VehicleSide>;
  /** Ordinary or emergency vehicle. */
  readonly purpose?: Maybe<VehiclePurpose>;
  /** Which emergency service; null for an ordinary vehicle. */
  readonly emergencyService?: Maybe<EmergencyService>;
};

/** A person was seen (body, not face). */
export type HumanEpisode = Episode & Node & {
  readonly __typename?: 'HumanEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** The single detections that make up the episode. */
  readonly detections?: Maybe<ReadonlyArray<HumanDetection>>;
};

/** A QR code was read. */
export type QrCodeEpisode = Episode & Node & {
  readonly __typename?: 'QrCodeEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** Text of the code. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** Hit of a free-text search over the picture. */
export type ContextSearchEpisode = Episode & Node & {
  readonly __typename?: 'ContextSearchEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** How well the picture fits the search; higher is better. Watcher publishes no range. */
  readonly matchScore?: Maybe<Scalars['Float']['output']>;
};

/** An episode of a type that an external system defined. */
export type CustomEpisode = Episode & Node & {
  readonly __typename?: 'CustomEpisode';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** What kind of episode it is; the same as its type. */
  readonly kind: EpisodeKind;
  /** The camera on which it happened; null when the camera is gone or may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera, also when the camera is gone. */
  readonly cameraName: Scalars['String']['output'];
  /** When small pictures of that camera's video are made; null when Watcher does not tell. */
  readonly cameraThumbnails?: Maybe<ThumbnailMode>;
  /** Short text about the episode. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Longer text about the episode. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the record began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Confirmed beginning, when it differs from openedAt. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on, and may never come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last; grows on every change. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Length, in seconds. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why it ended; null while it goes on or when Watcher does not tell. */
  readonly closeReason?: Maybe<EpisodeCloseReason>;
  /** A favourite of the viewer. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** The moment that shows the episode best. */
  readonly previewAt?: Maybe<Scalars['DateTime']['output']>;
  /** A small picture of the object; heavy, so ask for it only when it is shown. */
  readonly preview?: Maybe<Picture>;
  /** A small picture of the whole frame; heavy, so ask for it only when it is shown. */
  readonly framePreview?: Maybe<Picture>;
  /** When each part of the system first learnt of it. */
  readonly appearance?: Maybe<EpisodeAppearance>;
  /** URLs to watch it; null when Watcher gives no playback token. */
  readonly playback?: Maybe<EpisodePlayback>;
  /** Name of the type, for example left_luggage. */
  readonly type: Scalars['String']['output'];
  /** Data of the external system. */
  readonly payload?: Maybe<Scalars['JSON']['output']>;
};

/** When small pictures of a camera's video are made. */
export type ThumbnailMode =
  /** All the time. */
  | 'ALWAYS'
  /** Only when somebody asks for one. */
  | 'ON_DEMAND'
  /** Not at all. */
  | 'NEVER'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Why an episode ended. */
export type EpisodeCloseReason =
  /** Nothing more was seen for a while. */
  | 'TIMEOUT'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** When each part of the system first learnt of an episode. */
export type EpisodeAppearance = {
  readonly __typename?: 'EpisodeAppearance';
  /** The recognition service. */
  readonly inferenceAt?: Maybe<Scalars['DateTime']['output']>;
  /** The central server. */
  readonly centralAt?: Maybe<Scalars['DateTime']['output']>;
  /** Watcher. */
  readonly watcherAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A small picture carried inside the answer. */
export type Picture = {
  readonly __typename?: 'Picture';
  /** Media type, for example image/jpeg. */
  readonly mimeType: Scalars['String']['output'];
  /** The bytes of the picture, base64. */
  readonly base64: Scalars['String']['output'];
  /** The picture as a data: URL, ready for the src of an image. */
  readonly dataUrl: Scalars['String']['output'];
  /** SHA-256 of the bytes, hexadecimal; null when Watcher does not tell. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
};

/** One thing that was detected in one frame. */
export type Detection = {
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
};

/** A face in one frame. */
export type FaceDetection = Detection & {
  readonly __typename?: 'FaceDetection';
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
  /** Numbers that describe the face. */
  readonly fingerprint?: Maybe<FaceFingerprint>;
};

/** A person in one frame (body, not face). */
export type HumanDetection = Detection & {
  readonly __typename?: 'HumanDetection';
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
};

/** A vehicle or a plate in one frame. */
export type VehicleDetection = {
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
};

/** A vehicle in one frame. */
export type VehicleBodyDetection = VehicleDetection & Detection & {
  readonly __typename?: 'VehicleBodyDetection';
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
  /** No plate was found on it. */
  readonly isPlateMissing?: Maybe<Scalars['Boolean']['output']>;
  /** Ordinary or emergency vehicle. */
  readonly purpose?: Maybe<VehiclePurpose>;
};

/** A plate in one frame. */
export type PlateDetection = VehicleDetection & Detection & {
  readonly __typename?: 'PlateDetection';
  /** When it was detected. */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** How sure the detector is, 0 to 1. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Where in the picture it was. */
  readonly box?: Maybe<Box>;
  /** A picture of the object; heavy, so ask for it only when it is shown. */
  readonly thumbnail?: Maybe<Picture>;
  /** Quality of that picture; higher is better. Watcher publishes no range. */
  readonly thumbnailQuality?: Maybe<Scalars['Float']['output']>;
  /** The recognised text. */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** The side of the vehicle that faced the camera. */
  readonly facingSide?: Maybe<VehicleSide>;
};

/** A rectangle in a picture, as fractions of its width and height (0 to 1). */
export type Box = {
  readonly __typename?: 'Box';
  /** Its left edge. */
  readonly left: Scalars['Float']['output'];
  /** Its top edge. */
  readonly top: Scalars['Float']['output'];
  /** Its right edge. */
  readonly right: Scalars['Float']['output'];
  /** Its bottom edge. */
  readonly bottom: Scalars['Float']['output'];
};

/** Numbers that describe a face; comparable within one version only. */
export type FaceFingerprint = {
  readonly __typename?: 'FaceFingerprint';
  /** Version of the algorithm. */
  readonly version: Scalars['String']['output'];
  /** The numbers, base64. */
  readonly base64: Scalars['String']['output'];
};

/** A known person that resembles a face. */
export type PersonMatch = {
  readonly __typename?: 'PersonMatch';
  /** The person. */
  readonly person: Person;
  /** How much it resembles; higher is more. Watcher publishes no range. */
  readonly score: Scalars['Float']['output'];
};

/** A side of a vehicle. */
export type VehicleSide =
  /** The front. */
  | 'FRONT'
  /** The rear. */
  | 'REAR'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** What a vehicle is for. */
export type VehiclePurpose =
  /** An ordinary vehicle. */
  | 'REGULAR'
  /** A vehicle of an emergency service. */
  | 'EMERGENCY'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Emergency services. */
export type EmergencyService =
  /** An ambulance. */
  | 'AMBULANCE'
  /** A police car. */
  | 'POLICE'
  /** A fire engine. */
  | 'FIRE'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** Which episode becomes a favourite of the viewer. */
export type AddEpisodeToFavoritesInput = {
  /** The episode. */
  readonly id: Scalars['ID']['input'];
};

/** Result of addEpisodeToFavorites. */
export type AddEpisodeToFavoritesPayload = {
  readonly __typename?: 'AddEpisodeToFavoritesPayload';
  /** The episode as it is now. Null when nothing was changed. */
  readonly episode?: Maybe<Episode>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which episode is no favourite of the viewer any more. */
export type RemoveEpisodeFromFavoritesInput = {
  /** The episode. */
  readonly id: Scalars['ID']['input'];
};

/** Result of removeEpisodeFromFavorites. */
export type RemoveEpisodeFromFavoritesPayload = {
  readonly __typename?: 'RemoveEpisodeFromFavoritesPayload';
  /** The episode as it is now. Null when nothing was changed. */
  readonly episode?: Maybe<Episode>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which episode to delete. */
export type DeleteEpisodeInput = {
  /** The episode to delete. Only those made by hand can be deleted. */
  readonly id: Scalars['ID']['input'];
  /** A token of this one episode: whoever holds it may delete the episode without signing in. */
  readonly token?: InputMaybe<Scalars['String']['input']>;
};

/** Result of deleteEpisode. */
export type DeleteEpisodePayload = {
  readonly __typename?: 'DeleteEpisodePayload';
  /** The id of the episode that is gone. Null when it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of episodes. */
export type EpisodeConnection = {
  readonly __typename?: 'EpisodeConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<EpisodeEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Episode>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of episodes, with its place in the list. */
export type EpisodeEdge = {
  readonly __typename?: 'EpisodeEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Episode>;
};

/** What episode lists can be ordered by. */
export type EpisodeOrderField =
  /** When the record began. */
  | 'OPENED_AT'
  /** When the record changed last. */
  | 'UPDATED_AT';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type EpisodeOrder = {
  /** What to order by. */
  readonly field: EpisodeOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on episodes; all given ones must hold. */
export type EpisodeFilter = {
  /** Free text, looked for in the pictures by servers that can. Of the other conditions only cameraIds and openedAt (gte, lte) go with it. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these kinds. CUSTOM needs customTypes beside it: the names of the types to look for. */
  readonly kinds?: InputMaybe<ReadonlyArray<EpisodeKind>>;
  /** Of one of these types of an external system; adds to kinds. */
  readonly customTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these cameras (ids of the graph, at most 500). */
  readonly cameraIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Matched to this known person. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** true: only episodes whose person or vehicle is not recognised. */
  readonly isUnknown?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: only the newest episode of each person or vehicle. */
  readonly latestPerSubject?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the record began. */
  readonly openedAt?: InputMaybe<DateTimeFilter>;
  /** When it ended; isNull: true means that it goes on. */
  readonly closedAt?: InputMaybe<DateTimeFilter>;
  /** When the record changed last. */
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  /** A favourite of the viewer, or not. */
  readonly isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
  /** The recognised plate. */
  readonly plate?: InputMaybe<StringFilter>;
};

/** A person known to face recognition. */
export type Person = Node & {
  readonly __typename?: 'Person';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher (64 bits), digit for digit. */
  readonly key: Scalars['ID']['output'];
  /** Name of the person. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Identifier in an external system. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The organization that keeps the person. */
  readonly organization?: Maybe<Organization>;
  /** The list that the person is in; null when in none. */
  readonly list?: Maybe<PersonList>;
  /** Photos that the person is recognised by; heavy, so ask for them only when they are shown. */
  readonly photos?: Maybe<ReadonlyArray<Picture>>;
  /** Who made the record. */
  readonly origin?: Maybe<PersonOrigin>;
  /** When the person was first seen. */
  readonly firstSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person was last seen. */
  readonly lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record changed last. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record was deleted; null when it was not. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Episodes in which this person was recognised, newest first unless told otherwise. */
  readonly episodes?: Maybe<EpisodeConnection>;
};


/** A person known to face recognition. */
export type PersonEpisodesArgs = {
  filter?: InputMaybe<EpisodeFilter>;
  orderBy?: InputMaybe<EpisodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which known person to delete. */
export type DeletePersonInput = {
  /** The person to delete: not recognised any more from then on. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deletePerson. */
export type DeletePersonPayload = {
  readonly __typename?: 'DeletePersonPayload';
  /** The id of the person that is gone. Null when nothing was deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who made the record of a person. */
export type PersonOrigin =
  /** A user or a program. */
  | 'API'
  /** The recognition service itself. */
  | 'IDENTIFICATION_SERVICE'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** A page of known persons. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Person>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of known persons, with its place in the list. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Person>;
};

/** What person lists can be ordered by. */
export type PersonOrderField =
  /** Its number in Watcher: in order of creation. */
  | 'KEY'
  /** The name. */
  | 'NAME'
  /** When the person was last seen. */
  | 'LAST_SEEN_AT'
  /** When the record changed last. */
  | 'UPDATED_AT';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type PersonOrder = {
  /** What to order by. */
  readonly field: PersonOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on persons; all given ones must hold. */
export type PersonFilter = {
  /** The name. */
  readonly name?: InputMaybe<StringFilter>;
  /** Identifier in an external system. */
  readonly externalId?: InputMaybe<StringFilter>;
  /** Kept by one of these organizations. */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these lists. */
  readonly listIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** When the person was last seen. */
  readonly lastSeenAt?: InputMaybe<DateTimeFilter>;
  /** When the record changed last. */
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A list that known persons are sorted into, for example staff or wanted. */
export type PersonList = Node & {
  readonly __typename?: 'PersonList';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name of the list. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The organization that keeps the list. */
  readonly organization?: Maybe<Organization>;
  /** Number of persons in it. */
  readonly personCount?: Maybe<Scalars['Int']['output']>;
  /** Number of cameras that look for them. */
  readonly cameraCount?: Maybe<Scalars['Int']['output']>;
  /** Persons in this list. */
  readonly persons?: Maybe<PersonConnection>;
};


/** A list that known persons are sorted into, for example staff or wanted. */
export type PersonListPersonsArgs = {
  orderBy?: InputMaybe<PersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of lists of persons. */
export type PersonListConnection = {
  readonly __typename?: 'PersonListConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<PersonListEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<PersonList>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of lists of persons, with its place in the list. */
export type PersonListEdge = {
  readonly __typename?: 'PersonListEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<PersonList>;
};

/** Conditions on lists of persons; all given ones must hold. */
export type PersonListFilter = {
  /** The name. */
  readonly name?: InputMaybe<StringFilter>;
  /** Kept by one of these organizations. */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A bundle of recording and analytics settings that many cameras share. */
export type Preset = Node & {
  readonly __typename?: 'Preset';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name of the preset. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Settings of a single camera may differ from the preset; if false, such changes are ignored. */
  readonly isAdjustable?: Maybe<Scalars['Boolean']['output']>;
  /** Offered to every organization. */
  readonly isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Recording settings. */
  readonly recording?: Maybe<RecordingSettings>;
  /** Analysis that is done: faces or plates; null when none is. */
  readonly visionAlgorithm?: Maybe<Scalars['String']['output']>;
  /** When it was changed last. */
  readonly lastChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who changed it last. */
  readonly lastChangedBy?: Maybe<User>;
  /** Number of organizations that use it. */
  readonly organizationCount?: Maybe<Scalars['Int']['output']>;
  /** Number of cameras that use it. */
  readonly cameraCount?: Maybe<Scalars['Int']['output']>;
};

/** A page of presets. */
export type PresetConnection = {
  readonly __typename?: 'PresetConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<PresetEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Preset>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of presets, with its place in the list. */
export type PresetEdge = {
  readonly __typename?: 'PresetEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Preset>;
};

/** Conditions on presets; all given ones must hold. */
export type PresetFilter = {
  /** The name. */
  readonly title?: InputMaybe<StringFilter>;
  /** Usable by this organization. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Settings of a single camera may differ, or not. */
  readonly isAdjustable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Offered to every organization, or not. */
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A saved grid of cameras. */
export type Mosaic = Node & {
  readonly __typename?: 'Mosaic';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name of the mosaic. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Its grid: 1x7, 2x2 … 8x8. */
  readonly layout?: Maybe<Scalars['String']['output']>;
  /** Number of columns of an even grid; null for 1x7, one large cell with seven small ones. */
  readonly columns?: Maybe<Scalars['Int']['output']>;
  /** The organization that the mosaic belongs to. */
  readonly organization?: Maybe<Organization>;
  /** Its cells, row by row. */
  readonly cells?: Maybe<ReadonlyArray<MosaicCell>>;
};

/** One cell of a mosaic. */
export type MosaicCell = {
  readonly __typename?: 'MosaicCell';
  /** The camera shown here; null when the cell is empty or the camera may not be seen. */
  readonly camera?: Maybe<Camera>;
  /** Name of that camera; null when the cell is empty. */
  readonly cameraName?: Maybe<Scalars['String']['output']>;
  /** Title of that camera as the mosaic has it. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Frames of that camera are arriving now. */
  readonly isAlive?: Maybe<Scalars['Boolean']['output']>;
  /** URLs to play the cell; null when it is empty or Watcher gives no playback token. */
  readonly playback?: Maybe<Playback>;
};

/** A cell of a mosaic to be saved. */
export type MosaicCellInput = {
  /** The camera to show here; left out or null for an empty cell. */
  readonly cameraId?: InputMaybe<Scalars['ID']['input']>;
};

/** A grid of cameras to be saved. */
export type CreateMosaicInput = {
  /** Name of the mosaic. */
  readonly title: Scalars['String']['input'];
  /** The organization that it belongs to. */
  readonly organizationId: Scalars['ID']['input'];
  /** Its grid: 1x7, 2x2 … 8x8. */
  readonly layout: Scalars['String']['input'];
  /** Its cells, row by row: one for each place of the grid. */
  readonly cells: ReadonlyArray<MosaicCellInput>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createMosaic. */
export type CreateMosaicPayload = {
  readonly __typename?: 'CreateMosaicPayload';
  /** The new mosaic. Null when it was not created. */
  readonly mosaic?: Maybe<Mosaic>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about a mosaic; what is left out stays as it is. */
export type UpdateMosaicInput = {
  /** The mosaic to change. */
  readonly id: Scalars['ID']['input'];
  /** Name of the mosaic. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The organization that it belongs to. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its grid: 1x7, 2x2 … 8x8. */
  readonly layout?: InputMaybe<Scalars['String']['input']>;
  /** All of its cells, row by row, one for each place of the grid: they take the place of those it has. */
  readonly cells?: InputMaybe<ReadonlyArray<MosaicCellInput>>;
};

/** Result of updateMosaic. */
export type UpdateMosaicPayload = {
  readonly __typename?: 'UpdateMosaicPayload';
  /** The mosaic as it is now. Null when it was not changed. */
  readonly mosaic?: Maybe<Mosaic>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which mosaic to delete. */
export type DeleteMosaicInput = {
  /** The mosaic to delete. Its cameras stay. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deleteMosaic. */
export type DeleteMosaicPayload = {
  readonly __typename?: 'DeleteMosaicPayload';
  /** The id of the mosaic that is gone. Null when it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of mosaics. */
export type MosaicConnection = {
  readonly __typename?: 'MosaicConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<MosaicEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Mosaic>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of mosaics, with its place in the list. */
export type MosaicEdge = {
  readonly __typename?: 'MosaicEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Mosaic>;
};

/** Conditions on mosaics; all given ones must hold. */
export type MosaicFilter = {
  /** The name. */
  readonly title?: InputMaybe<StringFilter>;
  /** Of one of these organizations. */
  readonly organizationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An account of a person or a program. */
export type User = Node & {
  readonly __typename?: 'User';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Name used to sign in. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Name shown to people. */
  readonly fullName?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Free note of the administrators. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Preferred language, ISO 639-1. */
  readonly locale?: Maybe<Scalars['String']['output']>;
  /** Rights of the account as such. */
  readonly accessLevel?: Maybe<AccessLevel>;
  /** false when the account is blocked. */
  readonly isEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** May not change the own profile. */
  readonly isReadOnly?: Maybe<Scalars['Boolean']['output']>;
  /** How many sessions the account may have at once. */
  readonly maxSessions?: Maybe<Scalars['Int']['output']>;
  /** When the account was made. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** API key of the account: it stands in for the password, so treat it as a secret. Only for those who may manage the user. */
  readonly apiKey?: Maybe<Scalars['String']['output']>;
  /** Organizations that the user belongs to, with the rights there. */
  readonly memberships?: Maybe<ReadonlyArray<Membership>>;
  /** Organizations of this user. */
  readonly organizations?: Maybe<UserOrganizationConnection>;
  /** Folders of one organization, with the rights of this user on each. */
  readonly folders?: Maybe<UserFolderConnection>;
  /** Cameras on which this user has rights given directly (not through an organization or a folder). */
  readonly cameras?: Maybe<UserCameraConnection>;
  /** Rights given to this user directly on one camera; null when there are none. */
  readonly camera?: Maybe<UserCameraEdge>;
};


/** An account of a person or a program. */
export type UserOrganizationsArgs = {
  canEdit?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person or a program. */
export type UserFoldersArgs = {
  organizationId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person or a program. */
export type UserCamerasArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person or a program. */
export type UserCameraArgs = {
  name: Scalars['String']['input'];
};

/** Rights of an account as such. */
export type AccessLevel =
  /** An ordinary account. */
  | 'GENERIC'
  /** May administer the installation. */
  | 'ADMIN'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** A user's place in an organization. */
export type Membership = {
  readonly __typename?: 'Membership';
  /** The organization. */
  readonly organization: Organization;
  /** The user's rights in it. */
  readonly permissions?: Maybe<OrganizationPermissions>;
};

/** An account to be made. */
export type CreateUserInput = {
  /** The organization that the user joins, without rights at first. Left out: those that every new user joins; for administrators. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name used to sign in. */
  readonly name: Scalars['String']['input'];
  /** Name shown to people. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Free note of the administrators. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Preferred language, ISO 639-1. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** Rights of the account as such. Only administrators make administrators. */
  readonly accessLevel?: InputMaybe<AccessLevel>;
  /** false to block the account. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** May not change the own profile. */
  readonly isReadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many sessions the account may have at once. */
  readonly maxSessions?: InputMaybe<Scalars['Int']['input']>;
  /** The password: 5 to 128 characters. */
  readonly password: Scalars['String']['input'];
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createUser. */
export type CreateUserPayload = {
  readonly __typename?: 'CreateUserPayload';
  /** The new user. Null when it was not created. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about an account; what is left out stays as it is. */
export type UpdateUserInput = {
  /** The user to change. */
  readonly id: Scalars['ID']['input'];
  /** Name used to sign in. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to people. */
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Free note of the administrators. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Preferred language, ISO 639-1. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** Rights of the account as such. Only administrators make administrators. */
  readonly accessLevel?: InputMaybe<AccessLevel>;
  /** false to block the account. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** May not change the own profile. */
  readonly isReadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many sessions the account may have at once. */
  readonly maxSessions?: InputMaybe<Scalars['Int']['input']>;
  /** The new password: 5 to 128 characters. Watcher may end the sessions of the account. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** Result of updateUser. */
export type UpdateUserPayload = {
  readonly __typename?: 'UpdateUserPayload';
  /** The user as it is now. Null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which account to delete. */
export type DeleteUserInput = {
  /** The user to delete, with all rights. An owner of an organization has to hand it over before. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deleteUser. */
export type DeleteUserPayload = {
  readonly __typename?: 'DeleteUserPayload';
  /** The id of the user that is gone. Null when nothing was deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose API key is made anew. */
export type CreateUserApiKeyInput = {
  /** The user who gets the key. */
  readonly userId: Scalars['ID']['input'];
};

/** Result of createUserApiKey. */
export type CreateUserApiKeyPayload = {
  readonly __typename?: 'CreateUserApiKeyPayload';
  /** The new API key, in place of the former one: it stands in for the password, so treat it as a secret. Null when there is none. */
  readonly apiKey?: Maybe<Scalars['String']['output']>;
  /** The user who has it. Null when there is none. */
  readonly user?: Maybe<User>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<User>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of users, with its place in the list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<User>;
};

/** A page of organizations of a user. */
export type UserOrganizationConnection = {
  readonly __typename?: 'UserOrganizationConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<UserOrganizationEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Organization>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of organizations of a user, with its place in the list. */
export type UserOrganizationEdge = {
  readonly __typename?: 'UserOrganizationEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Organization>;
  /** Rights in the organization. */
  readonly permissions?: Maybe<OrganizationPermissions>;
};

/** A page of folders with a user's rights. */
export type UserFolderConnection = {
  readonly __typename?: 'UserFolderConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<UserFolderEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Folder>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of folders with a user's rights, with its place in the list. */
export type UserFolderEdge = {
  readonly __typename?: 'UserFolderEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Folder>;
  /** The user's rights on the folder. */
  readonly permissions?: Maybe<FolderPermissions>;
};

/** A page of cameras with a user's direct rights. */
export type UserCameraConnection = {
  readonly __typename?: 'UserCameraConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<UserCameraEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Camera>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of cameras with a user's direct rights, with its place in the list. */
export type UserCameraEdge = {
  readonly __typename?: 'UserCameraEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Camera>;
  /** The user's rights on the camera. */
  readonly permissions?: Maybe<CameraPermissions>;
};

/** What user lists can be ordered by. */
export type UserOrderField =
  /** Its number in Watcher: in order of creation. */
  | 'KEY'
  /** Name used to sign in. */
  | 'NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** When the account was made. */
  | 'CREATED_AT';

/** Order of a list. Items that compare equal are ordered by their key, so the order is always complete. */
export type UserOrder = {
  /** What to order by. */
  readonly field: UserOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** Conditions on users; all given ones must hold. */
export type UserFilter = {
  /** Belongs to this organization. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Name used to sign in. */
  readonly name?: InputMaybe<StringFilter>;
  /** E-mail address. */
  readonly email?: InputMaybe<StringFilter>;
  /** Name shown to people. */
  readonly fullName?: InputMaybe<StringFilter>;
  /** The account is usable, or blocked. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Rights of the account as such. */
  readonly accessLevel?: InputMaybe<AccessLevel>;
};

/** A message in the viewer's mailbox. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** Opaque identifier, unique in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Its number in Watcher. */
  readonly key: Scalars['ID']['output'];
  /** Subject. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Text. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** How important it is. */
  readonly severity?: Maybe<MessageSeverity>;
  /** It also went out as a mobile push notification. */
  readonly isPush?: Maybe<Scalars['Boolean']['output']>;
  /** It also shows on the dashboard. */
  readonly isOnDashboard?: Maybe<Scalars['Boolean']['output']>;
  /** The viewer has read it. */
  readonly isRead?: Maybe<Scalars['Boolean']['output']>;
  /** It was deleted. */
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** Who sent it. */
  readonly sender?: Maybe<User>;
  /** Who received it. */
  readonly recipient?: Maybe<User>;
};

/** How important a message is. */
export type MessageSeverity =
  /** For information. */
  | 'INFO'
  /** A warning. */
  | 'WARNING'
  /** Something is wrong. */
  | 'DANGER'
  /** A value that this gateway does not know yet. */
  | 'UNKNOWN';

/** A message to another user's mailbox. */
export type SendMessageInput = {
  /** Who receives it. For administrators, and for those who manage that user. */
  readonly recipientId: Scalars['ID']['input'];
  /** Subject. */
  readonly title: Scalars['String']['input'];
  /** Text. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** How important it is. */
  readonly severity?: InputMaybe<MessageSeverity>;
  /** It also goes out as a mobile push notification. */
  readonly isPush?: InputMaybe<Scalars['Boolean']['input']>;
  /** It also shows on the dashboard. */
  readonly isOnDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of sendMessage. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** The message that was sent. Null when it was not. */
  readonly message?: Maybe<Message>;
  /** Number of devices that the push notification went to. Null when Watcher does not tell. */
  readonly deviceCount?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about a message in the viewer's mailbox; what is left out stays as it is. */
export type UpdateMessageInput = {
  /** The message to change. */
  readonly id: Scalars['ID']['input'];
  /** The viewer has read it. */
  readonly isRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** Subject. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Text. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** How important it is. */
  readonly severity?: InputMaybe<MessageSeverity>;
  /** It also goes out as a mobile push notification. */
  readonly isPush?: InputMaybe<Scalars['Boolean']['input']>;
  /** It also shows on the dashboard. */
  readonly isOnDashboard?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of updateMessage. */
export type UpdateMessagePayload = {
  readonly __typename?: 'UpdateMessagePayload';
  /** The message as it is now. Null when it was not changed. */
  readonly message?: Maybe<Message>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which message to delete. */
export type DeleteMessageInput = {
  /** The message to delete from the viewer's mailbox. */
  readonly id: Scalars['ID']['input'];
};

/** Result of deleteMessage. */
export type DeleteMessagePayload = {
  readonly __typename?: 'DeleteMessagePayload';
  /** The id of the message that is gone. Null when it was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A push notification to the viewer's own devices and browsers, to try them. */
export type SendNotificationInput = {
  /** Subject. */
  readonly title: Scalars['String']['input'];
  /** Text. */
  readonly body: Scalars['String']['input'];
  /** A name of the caller's own for this change: sent again with the same input, it is not done twice. */
  readonly clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Result of sendNotification. */
export type SendNotificationPayload = {
  readonly __typename?: 'SendNotificationPayload';
  /** What the caller can mend; empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The items with their cursors, in order. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** The items alone, in order: a shortcut for edges { node }. */
  readonly nodes: ReadonlyArray<Maybe<Message>>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** About how many items match, over all pages. An estimate by Watcher: show it, never compute page numbers from it. Null when Watcher gives none. */
  readonly estimatedCount?: Maybe<Scalars['Int']['output']>;
};

/** One of messages, with its place in the list. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** The place of this item: pass it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. Null when it could not be read. */
  readonly node?: Maybe<Message>;
};

/** Conditions on messages; all given ones must hold. */
export type MessageFilter = {
  /** How important it is. */
  readonly severity?: InputMaybe<MessageSeverity>;
  /** Read, or not. */
  readonly isRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** Shows on the dashboard, or not. */
  readonly isOnDashboard?: InputMaybe<Scalars['Boolean']['input']>;
  /** Subject. */
  readonly title?: InputMaybe<StringFilter>;
};

/** Branding, languages and map settings for a user interface. */
export type UiSettings = {
  readonly __typename?: 'UiSettings';
  /** Title of the site. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Name of the brand. */
  readonly brand?: Maybe<Scalars['String']['output']>;
  /** Name of the product. */
  readonly product?: Maybe<Scalars['String']['output']>;
  /** Default language, ISO 639-1. */
  readonly defaultLocale?: Maybe<Scalars['String']['output']>;
  /** Offered languages, ISO 639-1. */
  readonly locales?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Colours. */
  readonly colors?: Maybe<UiColors>;
  /** Who runs the site. */
  readonly company?: Maybe<UiCompany>;
  /** Icons of the site. */
  readonly favicons?: Maybe<UiFavicons>;
  /** Fonts of the site. */
  readonly fonts?: Maybe<UiFonts>;
  /** Map provider. */
  readonly map?: Maybe<UiMap>;
};

/** Colours of a user interface, as CSS colours. */
export type UiColors = {
  readonly __typename?: 'UiColors';
  /** Colour of what matters most, for example buttons. */
  readonly primary?: Maybe<Scalars['String']['output']>;
  /** Colour of accents. */
  readonly secondary?: Maybe<Scalars['String']['output']>;
  /** Colour behind everything. */
  readonly background?: Maybe<Scalars['String']['output']>;
};

/** Who runs a site. */
export type UiCompany = {
  readonly __typename?: 'UiCompany';
  /** Postal address. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Phone number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** When they can be reached. */
  readonly businessHours?: Maybe<Scalars['String']['output']>;
};

/** Icons of a site, base64; the number is the side in pixels. */
export type UiFavicons = {
  readonly __typename?: 'UiFavicons';
  /** 16 × 16. */
  readonly size16?: Maybe<Scalars['String']['output']>;
  /** 32 × 32. */
  readonly size32?: Maybe<Scalars['String']['output']>;
  /** 48 × 48. */
  readonly size48?: Maybe<Scalars['String']['output']>;
  /** 64 × 64. */
  readonly size64?: Maybe<Scalars['String']['output']>;
  /** 128 × 128. */
  readonly size128?: Maybe<Scalars['String']['output']>;
};

/** Fonts of a site, base64. */
export type UiFonts = {
  readonly __typename?: 'UiFonts';
  /** The font in light weight. */
  readonly light?: Maybe<Scalars['String']['output']>;
  /** The font in regular weight. */
  readonly regular?: Maybe<Scalars['String']['output']>;
  /** The font in medium weight. */
  readonly medium?: Maybe<Scalars['String']['output']>;
};

/** Map provider of a user interface. */
export type UiMap = {
  readonly __typename?: 'UiMap';
  /** Name of the provider. */
  readonly provider: Scalars['String']['output'];
  /** Template of tile URLs, for a provider of one's own. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** API key for the provider. */
  readonly apiKey?: Maybe<Scalars['String']['output']>;
  /** Where the map opens. */
  readonly center?: Maybe<Coordinates>;
};



export type ResolverTypeWrapper<T> = Promise<T | null> | T | null;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = {}, TContext = {}, TArgs = {}> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = {}, TParent = {}, TContext = {}, TArgs = {}> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( CameraRow ) | ( OrganizationRow ) | ( FolderRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( PersonRow ) | ( PersonListRow ) | ( PresetRow ) | ( MosaicRow ) | ( UserRow ) | ( MessageRow );
  Track: ( VideoTrack ) | ( AudioTrack ) | ( TextTrack ) | ( MetadataTrack ) | ( ApplicationTrack );
  VideoSource: ( Omit<RtspSource, 'statistics'> & { statistics?: Maybe<_RefType['SourceStatistics']> } ) | ( Omit<PublishSource, 'statistics'> & { statistics?: Maybe<_RefType['SourceStatistics']> } ) | ( Omit<FileSource, 'statistics'> & { statistics?: Maybe<_RefType['SourceStatistics']> } ) | ( Omit<TestSource, 'statistics'> & { statistics?: Maybe<_RefType['SourceStatistics']> } ) | ( Omit<OtherSource, 'statistics'> & { statistics?: Maybe<_RefType['SourceStatistics']> } );
  Episode: ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow ) | ( EpisodeRow );
  Detection: ( FaceDetection ) | ( HumanDetection ) | ( VehicleBodyDetection ) | ( PlateDetection );
  VehicleDetection: ( VehicleBodyDetection ) | ( PlateDetection );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  OrderDirection: OrderDirection;
  StringFilter: StringFilter;
  IntFilter: IntFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DateTimeFilter: DateTimeFilter;
  Query: ResolverTypeWrapper<{}>;
  Mutation: ResolverTypeWrapper<{}>;
  Subscription: ResolverTypeWrapper<{}>;
  EpisodeChangeFilter: EpisodeChangeFilter;
  EpisodeChanges: ResolverTypeWrapper<Batch>;
  EpisodeChange: ResolverTypeWrapper<BatchChange>;
  EpisodeChangeKind: EpisodeChangeKind;
  FeedStatus: FeedStatus;
  FeedRecovery: ResolverTypeWrapper<FeedRecovery>;
  RecoveryOutcome: RecoveryOutcome;
  CameraStatusFilter: CameraStatusFilter;
  CameraStatusChanges: ResolverTypeWrapper<Batch>;
  CameraStatusChange: ResolverTypeWrapper<BatchChange>;
  CameraStatusChangeKind: CameraStatusChangeKind;
  ReceivedMessages: ResolverTypeWrapper<Batch>;
  LoginInput: LoginInput;
  SessionTransport: SessionTransport;
  LoginPayload: ResolverTypeWrapper<SignedIn>;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  LogoutEverywherePayload: ResolverTypeWrapper<LogoutEverywherePayload>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  Session: ResolverTypeWrapper<Session>;
  UserError: ResolverTypeWrapper<UserError>;
  Viewer: ResolverTypeWrapper<ViewerRow>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  RecoverPasswordInput: RecoverPasswordInput;
  RecoverPasswordPayload: ResolverTypeWrapper<RecoverPasswordPayload>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  CreateApiKeyPayload: ResolverTypeWrapper<CreateApiKeyPayload>;
  DeleteApiKeyPayload: ResolverTypeWrapper<Omit<DeleteApiKeyPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  Device: ResolverTypeWrapper<DeviceRow>;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDevicePayload: ResolverTypeWrapper<Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  ConfirmDeviceInput: ConfirmDeviceInput;
  ConfirmDevicePayload: ResolverTypeWrapper<Omit<ConfirmDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  UnregisterDeviceInput: UnregisterDeviceInput;
  UnregisterDevicePayload: ResolverTypeWrapper<Omit<UnregisterDevicePayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  WebPushKeysInput: WebPushKeysInput;
  SubscribeWebPushInput: SubscribeWebPushInput;
  SubscribeWebPushPayload: ResolverTypeWrapper<Omit<SubscribeWebPushPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  UnsubscribeWebPushInput: UnsubscribeWebPushInput;
  UnsubscribeWebPushPayload: ResolverTypeWrapper<Omit<UnsubscribeWebPushPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  Camera: ResolverTypeWrapper<CameraRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CameraStatus: CameraStatus;
  AgentStatus: AgentStatus;
  CameraChange: ResolverTypeWrapper<CameraChange>;
  Coordinates: ResolverTypeWrapper<Coordinates>;
  CoordinatesInput: CoordinatesInput;
  AudioSettings: ResolverTypeWrapper<AudioSettings>;
  RecordingSettings: ResolverTypeWrapper<RecordingSettings>;
  VisionSettings: ResolverTypeWrapper<VisionSettings>;
  Detector: ResolverTypeWrapper<Detector>;
  DetectorType: DetectorType;
  Point: ResolverTypeWrapper<Point>;
  DetectorAlerts: ResolverTypeWrapper<DetectorAlerts>;
  OnvifSettings: ResolverTypeWrapper<OnvifSettings>;
  CameraStatistics: ResolverTypeWrapper<CameraStatistics>;
  Archive: ResolverTypeWrapper<Archive>;
  ArchiveRange: ResolverTypeWrapper<ArchiveRange>;
  MediaInfo: ResolverTypeWrapper<Omit<MediaInfo, 'tracks'> & { tracks?: Maybe<ReadonlyArray<ResolversTypes['Track']>> }>;
  MediaFlow: MediaFlow;
  Track: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Track']>;
  VideoTrack: ResolverTypeWrapper<VideoTrack>;
  ClosedCaptions: ResolverTypeWrapper<ClosedCaptions>;
  AudioTrack: ResolverTypeWrapper<AudioTrack>;
  TextTrack: ResolverTypeWrapper<TextTrack>;
  MetadataTrack: ResolverTypeWrapper<MetadataTrack>;
  ApplicationTrack: ResolverTypeWrapper<ApplicationTrack>;
  VideoSource: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VideoSource']>;
  RtspSource: ResolverTypeWrapper<Omit<RtspSource, 'statistics'> & { statistics?: Maybe<ResolversTypes['SourceStatistics']> }>;
  PublishSource: ResolverTypeWrapper<Omit<PublishSource, 'statistics'> & { statistics?: Maybe<ResolversTypes['SourceStatistics']> }>;
  PublishAdaptation: ResolverTypeWrapper<PublishAdaptation>;
  FileSource: ResolverTypeWrapper<Omit<FileSource, 'statistics'> & { statistics?: Maybe<ResolversTypes['SourceStatistics']> }>;
  TestSource: ResolverTypeWrapper<Omit<TestSource, 'statistics'> & { statistics?: Maybe<ResolversTypes['SourceStatistics']> }>;
  OtherSource: ResolverTypeWrapper<Omit<OtherSource, 'statistics'> & { statistics?: Maybe<ResolversTypes['SourceStatistics']> }>;
  OutputAudio: OutputAudio;
  WebRtcTransport: WebRtcTransport;
  SubtitlesMode: SubtitlesMode;
  VideoSourceInput: VideoSourceInput;
  RtspSourceInput: RtspSourceInput;
  PublishSourceInput: PublishSourceInput;
  PublishAdaptationInput: PublishAdaptationInput;
  FileSourceInput: FileSourceInput;
  TestSourceInput: TestSourceInput;
  NamedTextInput: NamedTextInput;
  SourceStatistics: ResolverTypeWrapper<Omit<SourceStatistics, 'media'> & { media?: Maybe<ResolversTypes['MediaInfo']> }>;
  AgentCounters: ResolverTypeWrapper<AgentCounters>;
  MotionDetectorCounters: ResolverTypeWrapper<MotionDetectorCounters>;
  PidCounters: ResolverTypeWrapper<PidCounters>;
  RtpCounters: ResolverTypeWrapper<RtpCounters>;
  SdiCounters: ResolverTypeWrapper<SdiCounters>;
  SrtCounters: ResolverTypeWrapper<SrtCounters>;
  Playback: ResolverTypeWrapper<PlaybackSource>;
  ArchivePlayback: ResolverTypeWrapper<ArchivePiece>;
  TimeshiftPlayback: ResolverTypeWrapper<TimeshiftSource>;
  EpisodePlayback: ResolverTypeWrapper<EpisodePlaybackSource>;
  CameraDevice: ResolverTypeWrapper<CameraDeviceRow>;
  MediaQuality: MediaQuality;
  ImageSensor: ResolverTypeWrapper<ImageSensor>;
  SwitchMode: SwitchMode;
  ImageOrientation: ImageOrientation;
  CameraCredentials: ResolverTypeWrapper<CameraCredentialsRow>;
  CameraPermissions: ResolverTypeWrapper<CameraPermissions>;
  FolderPermissions: ResolverTypeWrapper<FolderPermissions>;
  CreateCameraInput: CreateCameraInput;
  CreateCameraPayload: ResolverTypeWrapper<Omit<CreateCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  CameraLayer: CameraLayer;
  UpdateCameraInput: UpdateCameraInput;
  UpdateCameraPayload: ResolverTypeWrapper<Omit<UpdateCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  ReplaceCameraInput: ReplaceCameraInput;
  ReplaceCameraPayload: ResolverTypeWrapper<Omit<ReplaceCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  DeleteCameraInput: DeleteCameraInput;
  DeleteCameraPayload: ResolverTypeWrapper<Omit<DeleteCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  UpdateCamerasInput: UpdateCamerasInput;
  UpdateCamerasItemInput: UpdateCamerasItemInput;
  UpdateCamerasPayload: ResolverTypeWrapper<Omit<UpdateCamerasPayload, 'cameras'> & { cameras?: Maybe<ReadonlyArray<Maybe<ResolversTypes['Camera']>>> }>;
  AudioSettingsInput: AudioSettingsInput;
  RecordingSettingsInput: RecordingSettingsInput;
  VisionSettingsInput: VisionSettingsInput;
  DetectorInput: DetectorInput;
  PointInput: PointInput;
  OnvifSettingsInput: OnvifSettingsInput;
  UpdateCameraDeviceInput: UpdateCameraDeviceInput;
  ImageSensorInput: ImageSensorInput;
  UpdateCameraDevicePayload: ResolverTypeWrapper<Omit<UpdateCameraDevicePayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  SetCameraCredentialsInput: SetCameraCredentialsInput;
  SetCameraCredentialsPayload: ResolverTypeWrapper<Omit<SetCameraCredentialsPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  FirmwareProtocol: FirmwareProtocol;
  UpdateCameraFirmwareInput: UpdateCameraFirmwareInput;
  UpdateCameraFirmwarePayload: ResolverTypeWrapper<Omit<UpdateCameraFirmwarePayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  ImportCamerasInput: ImportCamerasInput;
  CameraTable: CameraTable;
  CameraTableRow: CameraTableRow;
  ImportCamerasPayload: ResolverTypeWrapper<ImportCamerasPayload>;
  RebootCameraInput: RebootCameraInput;
  RebootCameraPayload: ResolverTypeWrapper<Omit<RebootCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  MoveCameraInput: MoveCameraInput;
  MoveCameraPayload: ResolverTypeWrapper<Omit<MoveCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  StopCameraInput: StopCameraInput;
  StopCameraPayload: ResolverTypeWrapper<Omit<StopCameraPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  CameraPermissionsInput: CameraPermissionsInput;
  SetCameraUserInput: SetCameraUserInput;
  SetCameraUserPayload: ResolverTypeWrapper<Omit<SetCameraUserPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  RemoveCameraUserInput: RemoveCameraUserInput;
  RemoveCameraUserPayload: ResolverTypeWrapper<Omit<RemoveCameraUserPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  SetUserCameraInput: SetUserCameraInput;
  SetUserCameraPayload: ResolverTypeWrapper<Omit<SetUserCameraPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RemoveUserCameraInput: RemoveUserCameraInput;
  RemoveUserCameraPayload: ResolverTypeWrapper<Omit<RemoveUserCameraPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  CameraEventType: CameraEventType;
  NotificationChannel: NotificationChannel;
  SubscribeCameraEventsInput: SubscribeCameraEventsInput;
  SubscribeCameraEventsPayload: ResolverTypeWrapper<Omit<SubscribeCameraEventsPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  UnsubscribeCameraEventsInput: UnsubscribeCameraEventsInput;
  UnsubscribeCameraEventsPayload: ResolverTypeWrapper<Omit<UnsubscribeCameraEventsPayload, 'camera'> & { camera?: Maybe<ResolversTypes['Camera']> }>;
  CameraConnection: ResolverTypeWrapper<Omit<CameraConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CameraEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Camera']>> }>;
  CameraEdge: ResolverTypeWrapper<Omit<CameraEdge, 'node'> & { node?: Maybe<ResolversTypes['Camera']> }>;
  CameraUserConnection: ResolverTypeWrapper<CameraUserPage>;
  CameraUserEdge: ResolverTypeWrapper<CameraUserRow>;
  CameraOrderField: CameraOrderField;
  CameraOrder: CameraOrder;
  CameraFilter: CameraFilter;
  OrganizationPermissions: ResolverTypeWrapper<OrganizationPermissionsRow>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OrganizationLimits: ResolverTypeWrapper<OrganizationLimits>;
  OrganizationStatistics: ResolverTypeWrapper<OrganizationStatistics>;
  OrganizationLimitsInput: OrganizationLimitsInput;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationPayload: ResolverTypeWrapper<Omit<CreateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: ResolverTypeWrapper<Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  DeleteOrganizationInput: DeleteOrganizationInput;
  DeleteOrganizationPayload: ResolverTypeWrapper<DeleteOrganizationPayload>;
  OrganizationPermissionsInput: OrganizationPermissionsInput;
  SetOrganizationUserInput: SetOrganizationUserInput;
  SetOrganizationUserPayload: ResolverTypeWrapper<Omit<SetOrganizationUserPayload, 'organization' | 'user'> & { organization?: Maybe<ResolversTypes['Organization']>, user?: Maybe<ResolversTypes['User']> }>;
  RemoveOrganizationUserInput: RemoveOrganizationUserInput;
  RemoveOrganizationUserPayload: ResolverTypeWrapper<Omit<RemoveOrganizationUserPayload, 'organization' | 'user'> & { organization?: Maybe<ResolversTypes['Organization']>, user?: Maybe<ResolversTypes['User']> }>;
  AddOrganizationPresetInput: AddOrganizationPresetInput;
  AddOrganizationPresetPayload: ResolverTypeWrapper<Omit<AddOrganizationPresetPayload, 'organization' | 'preset'> & { organization?: Maybe<ResolversTypes['Organization']>, preset?: Maybe<ResolversTypes['Preset']> }>;
  RemoveOrganizationPresetInput: RemoveOrganizationPresetInput;
  RemoveOrganizationPresetPayload: ResolverTypeWrapper<Omit<RemoveOrganizationPresetPayload, 'organization' | 'preset'> & { organization?: Maybe<ResolversTypes['Organization']>, preset?: Maybe<ResolversTypes['Preset']> }>;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganizationEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Organization']>> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node?: Maybe<ResolversTypes['Organization']> }>;
  OrganizationUserConnection: ResolverTypeWrapper<OrganizationUserPage>;
  OrganizationUserEdge: ResolverTypeWrapper<OrganizationUserRow>;
  UserFolderPermissions: ResolverTypeWrapper<UserFolderPermissionsRow>;
  OrganizationOrderField: OrganizationOrderField;
  OrganizationOrder: OrganizationOrder;
  OrganizationFilter: OrganizationFilter;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationPermissionsInput: InvitationPermissionsInput;
  CreateInvitationInput: CreateInvitationInput;
  CreateInvitationPayload: ResolverTypeWrapper<Omit<CreateInvitationPayload, 'permissions' | 'organization'> & { permissions?: Maybe<ResolversTypes['OrganizationPermissions']>, organization?: Maybe<ResolversTypes['Organization']> }>;
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<AcceptInvitationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  AgentActivation: ResolverTypeWrapper<AgentActivationRow>;
  CreateAgentActivationInput: CreateAgentActivationInput;
  CreateAgentActivationPayload: ResolverTypeWrapper<Omit<CreateAgentActivationPayload, 'agentActivation'> & { agentActivation?: Maybe<ResolversTypes['AgentActivation']> }>;
  Folder: ResolverTypeWrapper<FolderRow>;
  FloorPlan: ResolverTypeWrapper<FloorPlan>;
  FloorPlanInput: FloorPlanInput;
  FloorPlanFileInput: FloorPlanFileInput;
  FloorPlanPictureInput: FloorPlanPictureInput;
  FolderPlacementInput: FolderPlacementInput;
  CreateFolderInput: CreateFolderInput;
  CreateFolderPayload: ResolverTypeWrapper<Omit<CreateFolderPayload, 'folder'> & { folder?: Maybe<ResolversTypes['Folder']> }>;
  UpdateFolderInput: UpdateFolderInput;
  UpdateFolderPayload: ResolverTypeWrapper<Omit<UpdateFolderPayload, 'folder'> & { folder?: Maybe<ResolversTypes['Folder']> }>;
  DeleteFolderInput: DeleteFolderInput;
  DeleteFolderPayload: ResolverTypeWrapper<DeleteFolderPayload>;
  FolderPermissionsInput: FolderPermissionsInput;
  SetFolderUserInput: SetFolderUserInput;
  SetFolderUserPayload: ResolverTypeWrapper<Omit<SetFolderUserPayload, 'folder' | 'user'> & { folder?: Maybe<ResolversTypes['Folder']>, user?: Maybe<ResolversTypes['User']> }>;
  RemoveFolderUserInput: RemoveFolderUserInput;
  RemoveFolderUserPayload: ResolverTypeWrapper<Omit<RemoveFolderUserPayload, 'folder' | 'user'> & { folder?: Maybe<ResolversTypes['Folder']>, user?: Maybe<ResolversTypes['User']> }>;
  FolderConnection: ResolverTypeWrapper<Omit<FolderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FolderEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Folder']>> }>;
  FolderEdge: ResolverTypeWrapper<Omit<FolderEdge, 'node'> & { node?: Maybe<ResolversTypes['Folder']> }>;
  FolderUserConnection: ResolverTypeWrapper<FolderUserPage>;
  FolderUserEdge: ResolverTypeWrapper<FolderUserRow>;
  FolderOrderField: FolderOrderField;
  FolderOrder: FolderOrder;
  FolderFilter: FolderFilter;
  EpisodeKind: EpisodeKind;
  Episode: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Episode']>;
  GenericEpisode: ResolverTypeWrapper<EpisodeRow>;
  FaceEpisode: ResolverTypeWrapper<EpisodeRow>;
  VehicleEpisode: ResolverTypeWrapper<EpisodeRow>;
  HumanEpisode: ResolverTypeWrapper<EpisodeRow>;
  QrCodeEpisode: ResolverTypeWrapper<EpisodeRow>;
  ContextSearchEpisode: ResolverTypeWrapper<EpisodeRow>;
  CustomEpisode: ResolverTypeWrapper<EpisodeRow>;
  ThumbnailMode: ThumbnailMode;
  EpisodeCloseReason: EpisodeCloseReason;
  EpisodeAppearance: ResolverTypeWrapper<EpisodeAppearance>;
  Picture: ResolverTypeWrapper<Picture>;
  Detection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Detection']>;
  FaceDetection: ResolverTypeWrapper<FaceDetection>;
  HumanDetection: ResolverTypeWrapper<HumanDetection>;
  VehicleDetection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VehicleDetection']>;
  VehicleBodyDetection: ResolverTypeWrapper<VehicleBodyDetection>;
  PlateDetection: ResolverTypeWrapper<PlateDetection>;
  Box: ResolverTypeWrapper<Box>;
  FaceFingerprint: ResolverTypeWrapper<FaceFingerprint>;
  PersonMatch: ResolverTypeWrapper<PersonMatchRow>;
  VehicleSide: VehicleSide;
  VehiclePurpose: VehiclePurpose;
  EmergencyService: EmergencyService;
  AddEpisodeToFavoritesInput: AddEpisodeToFavoritesInput;
  AddEpisodeToFavoritesPayload: ResolverTypeWrapper<Omit<AddEpisodeToFavoritesPayload, 'episode'> & { episode?: Maybe<ResolversTypes['Episode']> }>;
  RemoveEpisodeFromFavoritesInput: RemoveEpisodeFromFavoritesInput;
  RemoveEpisodeFromFavoritesPayload: ResolverTypeWrapper<Omit<RemoveEpisodeFromFavoritesPayload, 'episode'> & { episode?: Maybe<ResolversTypes['Episode']> }>;
  DeleteEpisodeInput: DeleteEpisodeInput;
  DeleteEpisodePayload: ResolverTypeWrapper<DeleteEpisodePayload>;
  EpisodeConnection: ResolverTypeWrapper<Omit<EpisodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EpisodeEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Episode']>> }>;
  EpisodeEdge: ResolverTypeWrapper<Omit<EpisodeEdge, 'node'> & { node?: Maybe<ResolversTypes['Episode']> }>;
  EpisodeOrderField: EpisodeOrderField;
  EpisodeOrder: EpisodeOrder;
  EpisodeFilter: EpisodeFilter;
  Person: ResolverTypeWrapper<PersonRow>;
  DeletePersonInput: DeletePersonInput;
  DeletePersonPayload: ResolverTypeWrapper<DeletePersonPayload>;
  PersonOrigin: PersonOrigin;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Person']>> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node?: Maybe<ResolversTypes['Person']> }>;
  PersonOrderField: PersonOrderField;
  PersonOrder: PersonOrder;
  PersonFilter: PersonFilter;
  PersonList: ResolverTypeWrapper<PersonListRow>;
  PersonListConnection: ResolverTypeWrapper<Omit<PersonListConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonListEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['PersonList']>> }>;
  PersonListEdge: ResolverTypeWrapper<Omit<PersonListEdge, 'node'> & { node?: Maybe<ResolversTypes['PersonList']> }>;
  PersonListFilter: PersonListFilter;
  Preset: ResolverTypeWrapper<PresetRow>;
  PresetConnection: ResolverTypeWrapper<Omit<PresetConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PresetEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Preset']>> }>;
  PresetEdge: ResolverTypeWrapper<Omit<PresetEdge, 'node'> & { node?: Maybe<ResolversTypes['Preset']> }>;
  PresetFilter: PresetFilter;
  Mosaic: ResolverTypeWrapper<MosaicRow>;
  MosaicCell: ResolverTypeWrapper<MosaicCellRow>;
  MosaicCellInput: MosaicCellInput;
  CreateMosaicInput: CreateMosaicInput;
  CreateMosaicPayload: ResolverTypeWrapper<Omit<CreateMosaicPayload, 'mosaic'> & { mosaic?: Maybe<ResolversTypes['Mosaic']> }>;
  UpdateMosaicInput: UpdateMosaicInput;
  UpdateMosaicPayload: ResolverTypeWrapper<Omit<UpdateMosaicPayload, 'mosaic'> & { mosaic?: Maybe<ResolversTypes['Mosaic']> }>;
  DeleteMosaicInput: DeleteMosaicInput;
  DeleteMosaicPayload: ResolverTypeWrapper<DeleteMosaicPayload>;
  MosaicConnection: ResolverTypeWrapper<Omit<MosaicConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MosaicEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Mosaic']>> }>;
  MosaicEdge: ResolverTypeWrapper<Omit<MosaicEdge, 'node'> & { node?: Maybe<ResolversTypes['Mosaic']> }>;
  MosaicFilter: MosaicFilter;
  User: ResolverTypeWrapper<UserRow>;
  AccessLevel: AccessLevel;
  Membership: ResolverTypeWrapper<MembershipRow>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  DeleteUserInput: DeleteUserInput;
  DeleteUserPayload: ResolverTypeWrapper<DeleteUserPayload>;
  CreateUserApiKeyInput: CreateUserApiKeyInput;
  CreateUserApiKeyPayload: ResolverTypeWrapper<Omit<CreateUserApiKeyPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['User']>> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node?: Maybe<ResolversTypes['User']> }>;
  UserOrganizationConnection: ResolverTypeWrapper<UserOrganizationPage>;
  UserOrganizationEdge: ResolverTypeWrapper<UserOrganizationRow>;
  UserFolderConnection: ResolverTypeWrapper<UserFolderPage>;
  UserFolderEdge: ResolverTypeWrapper<UserFolderRow>;
  UserCameraConnection: ResolverTypeWrapper<UserCameraPage>;
  UserCameraEdge: ResolverTypeWrapper<UserCameraRow>;
  UserOrderField: UserOrderField;
  UserOrder: UserOrder;
  UserFilter: UserFilter;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageSeverity: MessageSeverity;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  UpdateMessageInput: UpdateMessageInput;
  UpdateMessagePayload: ResolverTypeWrapper<Omit<UpdateMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: ResolverTypeWrapper<DeleteMessagePayload>;
  SendNotificationInput: SendNotificationInput;
  SendNotificationPayload: ResolverTypeWrapper<SendNotificationPayload>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Message']>> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node?: Maybe<ResolversTypes['Message']> }>;
  MessageFilter: MessageFilter;
  UiSettings: ResolverTypeWrapper<UiSettingsRow>;
  UiColors: ResolverTypeWrapper<UiColors>;
  UiCompany: ResolverTypeWrapper<UiCompany>;
  UiFavicons: ResolverTypeWrapper<UiFavicons>;
  UiFonts: ResolverTypeWrapper<UiFonts>;
  UiMap: ResolverTypeWrapper<UiMap>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  Upload: Scalars['Upload']['output'];
  JSON: Scalars['JSON']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  IntFilter: IntFilter;
  Int: Scalars['Int']['output'];
  DateTimeFilter: DateTimeFilter;
  Query: {};
  Mutation: {};
  Subscription: {};
  EpisodeChangeFilter: EpisodeChangeFilter;
  EpisodeChanges: Batch;
  EpisodeChange: BatchChange;
  FeedRecovery: FeedRecovery;
  CameraStatusFilter: CameraStatusFilter;
  CameraStatusChanges: Batch;
  CameraStatusChange: BatchChange;
  ReceivedMessages: Batch;
  LoginInput: LoginInput;
  LoginPayload: SignedIn;
  LogoutPayload: LogoutPayload;
  LogoutEverywherePayload: LogoutEverywherePayload;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  Session: Session;
  UserError: UserError;
  Viewer: ViewerRow;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ChangePasswordPayload;
  RecoverPasswordInput: RecoverPasswordInput;
  RecoverPasswordPayload: RecoverPasswordPayload;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  CreateApiKeyPayload: CreateApiKeyPayload;
  DeleteApiKeyPayload: Omit<DeleteApiKeyPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  Device: DeviceRow;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDevicePayload: Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  ConfirmDeviceInput: ConfirmDeviceInput;
  ConfirmDevicePayload: Omit<ConfirmDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  UnregisterDeviceInput: UnregisterDeviceInput;
  UnregisterDevicePayload: Omit<UnregisterDevicePayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  WebPushKeysInput: WebPushKeysInput;
  SubscribeWebPushInput: SubscribeWebPushInput;
  SubscribeWebPushPayload: Omit<SubscribeWebPushPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  UnsubscribeWebPushInput: UnsubscribeWebPushInput;
  UnsubscribeWebPushPayload: Omit<UnsubscribeWebPushPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  Camera: CameraRow;
  Float: Scalars['Float']['output'];
  CameraChange: CameraChange;
  Coordinates: Coordinates;
  CoordinatesInput: CoordinatesInput;
  AudioSettings: AudioSettings;
  RecordingSettings: RecordingSettings;
  VisionSettings: VisionSettings;
  Detector: Detector;
  Point: Point;
  DetectorAlerts: DetectorAlerts;
  OnvifSettings: OnvifSettings;
  CameraStatistics: CameraStatistics;
  Archive: Archive;
  ArchiveRange: ArchiveRange;
  MediaInfo: Omit<MediaInfo, 'tracks'> & { tracks?: Maybe<ReadonlyArray<ResolversParentTypes['Track']>> };
  Track: ResolversInterfaceTypes<ResolversParentTypes>['Track'];
  VideoTrack: VideoTrack;
  ClosedCaptions: ClosedCaptions;
  AudioTrack: AudioTrack;
  TextTrack: TextTrack;
  MetadataTrack: MetadataTrack;
  ApplicationTrack: ApplicationTrack;
  VideoSource: ResolversInterfaceTypes<ResolversParentTypes>['VideoSource'];
  RtspSource: Omit<RtspSource, 'statistics'> & { statistics?: Maybe<ResolversParentTypes['SourceStatistics']> };
  PublishSource: Omit<PublishSource, 'statistics'> & { statistics?: Maybe<ResolversParentTypes['SourceStatistics']> };
  PublishAdaptation: PublishAdaptation;
  FileSource: Omit<FileSource, 'statistics'> & { statistics?: Maybe<ResolversParentTypes['SourceStatistics']> };
  TestSource: Omit<TestSource, 'statistics'> & { statistics?: Maybe<ResolversParentTypes['SourceStatistics']> };
  OtherSource: Omit<OtherSource, 'statistics'> & { statistics?: Maybe<ResolversParentTypes['SourceStatistics']> };
  VideoSourceInput: VideoSourceInput;
  RtspSourceInput: RtspSourceInput;
  PublishSourceInput: PublishSourceInput;
  PublishAdaptationInput: PublishAdaptationInput;
  FileSourceInput: FileSourceInput;
  TestSourceInput: TestSourceInput;
  NamedTextInput: NamedTextInput;
  SourceStatistics: Omit<SourceStatistics, 'media'> & { media?: Maybe<ResolversParentTypes['MediaInfo']> };
  AgentCounters: AgentCounters;
  MotionDetectorCounters: MotionDetectorCounters;
  PidCounters: PidCounters;
  RtpCounters: RtpCounters;
  SdiCounters: SdiCounters;
  SrtCounters: SrtCounters;
  Playback: PlaybackSource;
  ArchivePlayback: ArchivePiece;
  TimeshiftPlayback: TimeshiftSource;
  EpisodePlayback: EpisodePlaybackSource;
  CameraDevice: CameraDeviceRow;
  ImageSensor: ImageSensor;
  CameraCredentials: CameraCredentialsRow;
  CameraPermissions: CameraPermissions;
  FolderPermissions: FolderPermissions;
  CreateCameraInput: CreateCameraInput;
  CreateCameraPayload: Omit<CreateCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  UpdateCameraInput: UpdateCameraInput;
  UpdateCameraPayload: Omit<UpdateCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  ReplaceCameraInput: ReplaceCameraInput;
  ReplaceCameraPayload: Omit<ReplaceCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  DeleteCameraInput: DeleteCameraInput;
  DeleteCameraPayload: Omit<DeleteCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  UpdateCamerasInput: UpdateCamerasInput;
  UpdateCamerasItemInput: UpdateCamerasItemInput;
  UpdateCamerasPayload: Omit<UpdateCamerasPayload, 'cameras'> & { cameras?: Maybe<ReadonlyArray<Maybe<ResolversParentTypes['Camera']>>> };
  AudioSettingsInput: AudioSettingsInput;
  RecordingSettingsInput: RecordingSettingsInput;
  VisionSettingsInput: VisionSettingsInput;
  DetectorInput: DetectorInput;
  PointInput: PointInput;
  OnvifSettingsInput: OnvifSettingsInput;
  UpdateCameraDeviceInput: UpdateCameraDeviceInput;
  ImageSensorInput: ImageSensorInput;
  UpdateCameraDevicePayload: Omit<UpdateCameraDevicePayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  SetCameraCredentialsInput: SetCameraCredentialsInput;
  SetCameraCredentialsPayload: Omit<SetCameraCredentialsPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  UpdateCameraFirmwareInput: UpdateCameraFirmwareInput;
  UpdateCameraFirmwarePayload: Omit<UpdateCameraFirmwarePayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  ImportCamerasInput: ImportCamerasInput;
  CameraTable: CameraTable;
  CameraTableRow: CameraTableRow;
  ImportCamerasPayload: ImportCamerasPayload;
  RebootCameraInput: RebootCameraInput;
  RebootCameraPayload: Omit<RebootCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  MoveCameraInput: MoveCameraInput;
  MoveCameraPayload: Omit<MoveCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  StopCameraInput: StopCameraInput;
  StopCameraPayload: Omit<StopCameraPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  CameraPermissionsInput: CameraPermissionsInput;
  SetCameraUserInput: SetCameraUserInput;
  SetCameraUserPayload: Omit<SetCameraUserPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  RemoveCameraUserInput: RemoveCameraUserInput;
  RemoveCameraUserPayload: Omit<RemoveCameraUserPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  SetUserCameraInput: SetUserCameraInput;
  SetUserCameraPayload: Omit<SetUserCameraPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RemoveUserCameraInput: RemoveUserCameraInput;
  RemoveUserCameraPayload: Omit<RemoveUserCameraPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  SubscribeCameraEventsInput: SubscribeCameraEventsInput;
  SubscribeCameraEventsPayload: Omit<SubscribeCameraEventsPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  UnsubscribeCameraEventsInput: UnsubscribeCameraEventsInput;
  UnsubscribeCameraEventsPayload: Omit<UnsubscribeCameraEventsPayload, 'camera'> & { camera?: Maybe<ResolversParentTypes['Camera']> };
  CameraConnection: Omit<CameraConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CameraEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Camera']>> };
  CameraEdge: Omit<CameraEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Camera']> };
  CameraUserConnection: CameraUserPage;
  CameraUserEdge: CameraUserRow;
  CameraOrder: CameraOrder;
  CameraFilter: CameraFilter;
  OrganizationPermissions: OrganizationPermissionsRow;
  Organization: OrganizationRow;
  OrganizationLimits: OrganizationLimits;
  OrganizationStatistics: OrganizationStatistics;
  OrganizationLimitsInput: OrganizationLimitsInput;
  CreateOrganizationInput: CreateOrganizationInput;
  CreateOrganizationPayload: Omit<CreateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  DeleteOrganizationInput: DeleteOrganizationInput;
  DeleteOrganizationPayload: DeleteOrganizationPayload;
  OrganizationPermissionsInput: OrganizationPermissionsInput;
  SetOrganizationUserInput: SetOrganizationUserInput;
  SetOrganizationUserPayload: Omit<SetOrganizationUserPayload, 'organization' | 'user'> & { organization?: Maybe<ResolversParentTypes['Organization']>, user?: Maybe<ResolversParentTypes['User']> };
  RemoveOrganizationUserInput: RemoveOrganizationUserInput;
  RemoveOrganizationUserPayload: Omit<RemoveOrganizationUserPayload, 'organization' | 'user'> & { organization?: Maybe<ResolversParentTypes['Organization']>, user?: Maybe<ResolversParentTypes['User']> };
  AddOrganizationPresetInput: AddOrganizationPresetInput;
  AddOrganizationPresetPayload: Omit<AddOrganizationPresetPayload, 'organization' | 'preset'> & { organization?: Maybe<ResolversParentTypes['Organization']>, preset?: Maybe<ResolversParentTypes['Preset']> };
  RemoveOrganizationPresetInput: RemoveOrganizationPresetInput;
  RemoveOrganizationPresetPayload: Omit<RemoveOrganizationPresetPayload, 'organization' | 'preset'> & { organization?: Maybe<ResolversParentTypes['Organization']>, preset?: Maybe<ResolversParentTypes['Preset']> };
  OrganizationConnection: Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Organization']>> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Organization']> };
  OrganizationUserConnection: OrganizationUserPage;
  OrganizationUserEdge: OrganizationUserRow;
  UserFolderPermissions: UserFolderPermissionsRow;
  OrganizationOrder: OrganizationOrder;
  OrganizationFilter: OrganizationFilter;
  Invitation: InvitationRow;
  InvitationPermissionsInput: InvitationPermissionsInput;
  CreateInvitationInput: CreateInvitationInput;
  CreateInvitationPayload: Omit<CreateInvitationPayload, 'permissions' | 'organization'> & { permissions?: Maybe<ResolversParentTypes['OrganizationPermissions']>, organization?: Maybe<ResolversParentTypes['Organization']> };
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: Omit<AcceptInvitationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  AgentActivation: AgentActivationRow;
  CreateAgentActivationInput: CreateAgentActivationInput;
  CreateAgentActivationPayload: Omit<CreateAgentActivationPayload, 'agentActivation'> & { agentActivation?: Maybe<ResolversParentTypes['AgentActivation']> };
  Folder: FolderRow;
  FloorPlan: FloorPlan;
  FloorPlanInput: FloorPlanInput;
  FloorPlanFileInput: FloorPlanFileInput;
  FloorPlanPictureInput: FloorPlanPictureInput;
  FolderPlacementInput: FolderPlacementInput;
  CreateFolderInput: CreateFolderInput;
  CreateFolderPayload: Omit<CreateFolderPayload, 'folder'> & { folder?: Maybe<ResolversParentTypes['Folder']> };
  UpdateFolderInput: UpdateFolderInput;
  UpdateFolderPayload: Omit<UpdateFolderPayload, 'folder'> & { folder?: Maybe<ResolversParentTypes['Folder']> };
  DeleteFolderInput: DeleteFolderInput;
  DeleteFolderPayload: DeleteFolderPayload;
  FolderPermissionsInput: FolderPermissionsInput;
  SetFolderUserInput: SetFolderUserInput;
  SetFolderUserPayload: Omit<SetFolderUserPayload, 'folder' | 'user'> & { folder?: Maybe<ResolversParentTypes['Folder']>, user?: Maybe<ResolversParentTypes['User']> };
  RemoveFolderUserInput: RemoveFolderUserInput;
  RemoveFolderUserPayload: Omit<RemoveFolderUserPayload, 'folder' | 'user'> & { folder?: Maybe<ResolversParentTypes['Folder']>, user?: Maybe<ResolversParentTypes['User']> };
  FolderConnection: Omit<FolderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FolderEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Folder']>> };
  FolderEdge: Omit<FolderEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Folder']> };
  FolderUserConnection: FolderUserPage;
  FolderUserEdge: FolderUserRow;
  FolderOrder: FolderOrder;
  FolderFilter: FolderFilter;
  Episode: ResolversInterfaceTypes<ResolversParentTypes>['Episode'];
  GenericEpisode: EpisodeRow;
  FaceEpisode: EpisodeRow;
  VehicleEpisode: EpisodeRow;
  HumanEpisode: EpisodeRow;
  QrCodeEpisode: EpisodeRow;
  ContextSearchEpisode: EpisodeRow;
  CustomEpisode: EpisodeRow;
  EpisodeAppearance: EpisodeAppearance;
  Picture: Picture;
  Detection: ResolversInterfaceTypes<ResolversParentTypes>['Detection'];
  FaceDetection: FaceDetection;
  HumanDetection: HumanDetection;
  VehicleDetection: ResolversInterfaceTypes<ResolversParentTypes>['VehicleDetection'];
  VehicleBodyDetection: VehicleBodyDetection;
  PlateDetection: PlateDetection;
  Box: Box;
  FaceFingerprint: FaceFingerprint;
  PersonMatch: PersonMatchRow;
  AddEpisodeToFavoritesInput: AddEpisodeToFavoritesInput;
  AddEpisodeToFavoritesPayload: Omit<AddEpisodeToFavoritesPayload, 'episode'> & { episode?: Maybe<ResolversParentTypes['Episode']> };
  RemoveEpisodeFromFavoritesInput: RemoveEpisodeFromFavoritesInput;
  RemoveEpisodeFromFavoritesPayload: Omit<RemoveEpisodeFromFavoritesPayload, 'episode'> & { episode?: Maybe<ResolversParentTypes['Episode']> };
  DeleteEpisodeInput: DeleteEpisodeInput;
  DeleteEpisodePayload: DeleteEpisodePayload;
  EpisodeConnection: Omit<EpisodeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EpisodeEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Episode']>> };
  EpisodeEdge: Omit<EpisodeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Episode']> };
  EpisodeOrder: EpisodeOrder;
  EpisodeFilter: EpisodeFilter;
  Person: PersonRow;
  DeletePersonInput: DeletePersonInput;
  DeletePersonPayload: DeletePersonPayload;
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Person']>> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Person']> };
  PersonOrder: PersonOrder;
  PersonFilter: PersonFilter;
  PersonList: PersonListRow;
  PersonListConnection: Omit<PersonListConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonListEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['PersonList']>> };
  PersonListEdge: Omit<PersonListEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PersonList']> };
  PersonListFilter: PersonListFilter;
  Preset: PresetRow;
  PresetConnection: Omit<PresetConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PresetEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Preset']>> };
  PresetEdge: Omit<PresetEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Preset']> };
  PresetFilter: PresetFilter;
  Mosaic: MosaicRow;
  MosaicCell: MosaicCellRow;
  MosaicCellInput: MosaicCellInput;
  CreateMosaicInput: CreateMosaicInput;
  CreateMosaicPayload: Omit<CreateMosaicPayload, 'mosaic'> & { mosaic?: Maybe<ResolversParentTypes['Mosaic']> };
  UpdateMosaicInput: UpdateMosaicInput;
  UpdateMosaicPayload: Omit<UpdateMosaicPayload, 'mosaic'> & { mosaic?: Maybe<ResolversParentTypes['Mosaic']> };
  DeleteMosaicInput: DeleteMosaicInput;
  DeleteMosaicPayload: DeleteMosaicPayload;
  MosaicConnection: Omit<MosaicConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MosaicEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Mosaic']>> };
  MosaicEdge: Omit<MosaicEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Mosaic']> };
  MosaicFilter: MosaicFilter;
  User: UserRow;
  Membership: MembershipRow;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  DeleteUserInput: DeleteUserInput;
  DeleteUserPayload: DeleteUserPayload;
  CreateUserApiKeyInput: CreateUserApiKeyInput;
  CreateUserApiKeyPayload: Omit<CreateUserApiKeyPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['User']>> };
  UserEdge: Omit<UserEdge, 'node'> & { node?: Maybe<ResolversParentTypes['User']> };
  UserOrganizationConnection: UserOrganizationPage;
  UserOrganizationEdge: UserOrganizationRow;
  UserFolderConnection: UserFolderPage;
  UserFolderEdge: UserFolderRow;
  UserCameraConnection: UserCameraPage;
  UserCameraEdge: UserCameraRow;
  UserOrder: UserOrder;
  UserFilter: UserFilter;
  Message: MessageRow;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  UpdateMessageInput: UpdateMessageInput;
  UpdateMessagePayload: Omit<UpdateMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: DeleteMessagePayload;
  SendNotificationInput: SendNotificationInput;
  SendNotificationPayload: SendNotificationPayload;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Message']>> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Message']> };
  MessageFilter: MessageFilter;
  UiSettings: UiSettingsRow;
  UiColors: UiColors;
  UiCompany: UiCompany;
  UiFavicons: UiFavicons;
  UiFonts: UiFonts;
  UiMap: UiMap;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Camera' | 'Organization' | 'Folder' | 'GenericEpisode' | 'FaceEpisode' | 'VehicleEpisode' | 'HumanEpisode' | 'QrCodeEpisode' | 'ContextSearchEpisode' | 'CustomEpisode' | 'Person' | 'PersonList' | 'Preset' | 'Mosaic' | 'User' | 'Message', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType, Partial<QueryCameraArgs>>;
  cameras?: Resolver<Maybe<ResolversTypes['CameraConnection']>, ParentType, ContextType, Partial<QueryCamerasArgs>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, Partial<QueryOrganizationsArgs>>;
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType, RequireFields<QueryFolderArgs, 'id'>>;
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType, Partial<QueryEpisodeArgs>>;
  episodes?: Resolver<Maybe<ResolversTypes['EpisodeConnection']>, ParentType, ContextType, Partial<QueryEpisodesArgs>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryPersonsArgs>>;
  personLists?: Resolver<Maybe<ResolversTypes['PersonListConnection']>, ParentType, ContextType, Partial<QueryPersonListsArgs>>;
  preset?: Resolver<Maybe<ResolversTypes['Preset']>, ParentType, ContextType, RequireFields<QueryPresetArgs, 'id'>>;
  presets?: Resolver<Maybe<ResolversTypes['PresetConnection']>, ParentType, ContextType, Partial<QueryPresetsArgs>>;
  mosaic?: Resolver<Maybe<ResolversTypes['Mosaic']>, ParentType, ContextType, RequireFields<QueryMosaicArgs, 'id'>>;
  mosaics?: Resolver<Maybe<ResolversTypes['MosaicConnection']>, ParentType, ContextType, Partial<QueryMosaicsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  uiSettings?: Resolver<Maybe<ResolversTypes['UiSettings']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'key'>>;
  agentActivation?: Resolver<Maybe<ResolversTypes['AgentActivation']>, ParentType, ContextType, RequireFields<QueryAgentActivationArgs, 'token'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  login?: Resolver<Maybe<ResolversTypes['LoginPayload']>, ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<Maybe<ResolversTypes['LogoutPayload']>, ParentType, ContextType>;
  logoutEverywhere?: Resolver<Maybe<ResolversTypes['LogoutEverywherePayload']>, ParentType, ContextType>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  createMosaic?: Resolver<Maybe<ResolversTypes['CreateMosaicPayload']>, ParentType, ContextType, RequireFields<MutationCreateMosaicArgs, 'input'>>;
  updateMosaic?: Resolver<Maybe<ResolversTypes['UpdateMosaicPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMosaicArgs, 'input'>>;
  deleteMosaic?: Resolver<Maybe<ResolversTypes['DeleteMosaicPayload']>, ParentType, ContextType, RequireFields<MutationDeleteMosaicArgs, 'input'>>;
  createCamera?: Resolver<Maybe<ResolversTypes['CreateCameraPayload']>, ParentType, ContextType, RequireFields<MutationCreateCameraArgs, 'input'>>;
  updateCamera?: Resolver<Maybe<ResolversTypes['UpdateCameraPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCameraArgs, 'input'>>;
  replaceCamera?: Resolver<Maybe<ResolversTypes['ReplaceCameraPayload']>, ParentType, ContextType, RequireFields<MutationReplaceCameraArgs, 'input'>>;
  deleteCamera?: Resolver<Maybe<ResolversTypes['DeleteCameraPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCameraArgs, 'input'>>;
  updateCameras?: Resolver<Maybe<ResolversTypes['UpdateCamerasPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCamerasArgs, 'input'>>;
  updateCameraDevice?: Resolver<Maybe<ResolversTypes['UpdateCameraDevicePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCameraDeviceArgs, 'input'>>;
  setCameraCredentials?: Resolver<Maybe<ResolversTypes['SetCameraCredentialsPayload']>, ParentType, ContextType, RequireFields<MutationSetCameraCredentialsArgs, 'input'>>;
  importCameras?: Resolver<Maybe<ResolversTypes['ImportCamerasPayload']>, ParentType, ContextType, RequireFields<MutationImportCamerasArgs, 'input'>>;
  updateCameraFirmware?: Resolver<Maybe<ResolversTypes['UpdateCameraFirmwarePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCameraFirmwareArgs, 'input'>>;
  rebootCamera?: Resolver<Maybe<ResolversTypes['RebootCameraPayload']>, ParentType, ContextType, RequireFields<MutationRebootCameraArgs, 'input'>>;
  moveCamera?: Resolver<Maybe<ResolversTypes['MoveCameraPayload']>, ParentType, ContextType, RequireFields<MutationMoveCameraArgs, 'input'>>;
  stopCamera?: Resolver<Maybe<ResolversTypes['StopCameraPayload']>, ParentType, ContextType, RequireFields<MutationStopCameraArgs, 'input'>>;
  setCameraUser?: Resolver<Maybe<ResolversTypes['SetCameraUserPayload']>, ParentType, ContextType, RequireFields<MutationSetCameraUserArgs, 'input'>>;
  removeCameraUser?: Resolver<Maybe<ResolversTypes['RemoveCameraUserPayload']>, ParentType, ContextType, RequireFields<MutationRemoveCameraUserArgs, 'input'>>;
  setUserCamera?: Resolver<Maybe<ResolversTypes['SetUserCameraPayload']>, ParentType, ContextType, RequireFields<MutationSetUserCameraArgs, 'input'>>;
  removeUserCamera?: Resolver<Maybe<ResolversTypes['RemoveUserCameraPayload']>, ParentType, ContextType, RequireFields<MutationRemoveUserCameraArgs, 'input'>>;
  createAgentActivation?: Resolver<Maybe<ResolversTypes['CreateAgentActivationPayload']>, ParentType, ContextType, RequireFields<MutationCreateAgentActivationArgs, 'input'>>;
  subscribeCameraEvents?: Resolver<Maybe<ResolversTypes['SubscribeCameraEventsPayload']>, ParentType, ContextType, RequireFields<MutationSubscribeCameraEventsArgs, 'input'>>;
  unsubscribeCameraEvents?: Resolver<Maybe<ResolversTypes['UnsubscribeCameraEventsPayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribeCameraEventsArgs, 'input'>>;
  createOrganization?: Resolver<Maybe<ResolversTypes['CreateOrganizationPayload']>, ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  updateOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  deleteOrganization?: Resolver<Maybe<ResolversTypes['DeleteOrganizationPayload']>, ParentType, ContextType, RequireFields<MutationDeleteOrganizationArgs, 'input'>>;
  setOrganizationUser?: Resolver<Maybe<ResolversTypes['SetOrganizationUserPayload']>, ParentType, ContextType, RequireFields<MutationSetOrganizationUserArgs, 'input'>>;
  removeOrganizationUser?: Resolver<Maybe<ResolversTypes['RemoveOrganizationUserPayload']>, ParentType, ContextType, RequireFields<MutationRemoveOrganizationUserArgs, 'input'>>;
  addOrganizationPreset?: Resolver<Maybe<ResolversTypes['AddOrganizationPresetPayload']>, ParentType, ContextType, RequireFields<MutationAddOrganizationPresetArgs, 'input'>>;
  removeOrganizationPreset?: Resolver<Maybe<ResolversTypes['RemoveOrganizationPresetPayload']>, ParentType, ContextType, RequireFields<MutationRemoveOrganizationPresetArgs, 'input'>>;
  createInvitation?: Resolver<Maybe<ResolversTypes['CreateInvitationPayload']>, ParentType, ContextType, RequireFields<MutationCreateInvitationArgs, 'input'>>;
  acceptInvitation?: Resolver<Maybe<ResolversTypes['AcceptInvitationPayload']>, ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  createFolder?: Resolver<Maybe<ResolversTypes['CreateFolderPayload']>, ParentType, ContextType, RequireFields<MutationCreateFolderArgs, 'input'>>;
  updateFolder?: Resolver<Maybe<ResolversTypes['UpdateFolderPayload']>, ParentType, ContextType, RequireFields<MutationUpdateFolderArgs, 'input'>>;
  deleteFolder?: Resolver<Maybe<ResolversTypes['DeleteFolderPayload']>, ParentType, ContextType, RequireFields<MutationDeleteFolderArgs, 'input'>>;
  setFolderUser?: Resolver<Maybe<ResolversTypes['SetFolderUserPayload']>, ParentType, ContextType, RequireFields<MutationSetFolderUserArgs, 'input'>>;
  removeFolderUser?: Resolver<Maybe<ResolversTypes['RemoveFolderUserPayload']>, ParentType, ContextType, RequireFields<MutationRemoveFolderUserArgs, 'input'>>;
  createUser?: Resolver<Maybe<ResolversTypes['CreateUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
  deleteUser?: Resolver<Maybe<ResolversTypes['DeleteUserPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserArgs, 'input'>>;
  createUserApiKey?: Resolver<Maybe<ResolversTypes['CreateUserApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserApiKeyArgs, 'input'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfilePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  recoverPassword?: Resolver<Maybe<ResolversTypes['RecoverPasswordPayload']>, ParentType, ContextType, RequireFields<MutationRecoverPasswordArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyPayload']>, ParentType, ContextType>;
  deleteApiKey?: Resolver<Maybe<ResolversTypes['DeleteApiKeyPayload']>, ParentType, ContextType>;
  registerDevice?: Resolver<Maybe<ResolversTypes['RegisterDevicePayload']>, ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  confirmDevice?: Resolver<Maybe<ResolversTypes['ConfirmDevicePayload']>, ParentType, ContextType, RequireFields<MutationConfirmDeviceArgs, 'input'>>;
  unregisterDevice?: Resolver<Maybe<ResolversTypes['UnregisterDevicePayload']>, ParentType, ContextType, RequireFields<MutationUnregisterDeviceArgs, 'input'>>;
  subscribeWebPush?: Resolver<Maybe<ResolversTypes['SubscribeWebPushPayload']>, ParentType, ContextType, RequireFields<MutationSubscribeWebPushArgs, 'input'>>;
  unsubscribeWebPush?: Resolver<Maybe<ResolversTypes['UnsubscribeWebPushPayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribeWebPushArgs, 'input'>>;
  sendMessage?: Resolver<Maybe<ResolversTypes['SendMessagePayload']>, ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  updateMessage?: Resolver<Maybe<ResolversTypes['UpdateMessagePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMessageArgs, 'input'>>;
  deleteMessage?: Resolver<Maybe<ResolversTypes['DeleteMessagePayload']>, ParentType, ContextType, RequireFields<MutationDeleteMessageArgs, 'input'>>;
  sendNotification?: Resolver<Maybe<ResolversTypes['SendNotificationPayload']>, ParentType, ContextType, RequireFields<MutationSendNotificationArgs, 'input'>>;
  addEpisodeToFavorites?: Resolver<Maybe<ResolversTypes['AddEpisodeToFavoritesPayload']>, ParentType, ContextType, RequireFields<MutationAddEpisodeToFavoritesArgs, 'input'>>;
  removeEpisodeFromFavorites?: Resolver<Maybe<ResolversTypes['RemoveEpisodeFromFavoritesPayload']>, ParentType, ContextType, RequireFields<MutationRemoveEpisodeFromFavoritesArgs, 'input'>>;
  deleteEpisode?: Resolver<Maybe<ResolversTypes['DeleteEpisodePayload']>, ParentType, ContextType, RequireFields<MutationDeleteEpisodeArgs, 'input'>>;
  deletePerson?: Resolver<Maybe<ResolversTypes['DeletePersonPayload']>, ParentType, ContextType, RequireFields<MutationDeletePersonArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  episodeChanges?: SubscriptionResolver<ResolversTypes['EpisodeChanges'], "episodeChanges", ParentType, ContextType, Partial<SubscriptionEpisodeChangesArgs>>;
  cameraStatusChanges?: SubscriptionResolver<ResolversTypes['CameraStatusChanges'], "cameraStatusChanges", ParentType, ContextType, Partial<SubscriptionCameraStatusChangesArgs>>;
  messageReceived?: SubscriptionResolver<ResolversTypes['ReceivedMessages'], "messageReceived", ParentType, ContextType, Partial<SubscriptionMessageReceivedArgs>>;
  sessionChanges?: SubscriptionResolver<ResolversTypes['Session'], "sessionChanges", ParentType, ContextType>;
};

export type EpisodeChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodeChanges'] = ResolversParentTypes['EpisodeChanges']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['EpisodeChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isSnapshot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recovery?: Resolver<Maybe<ResolversTypes['FeedRecovery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodeChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodeChange'] = ResolversParentTypes['EpisodeChange']> = {
  kind?: Resolver<ResolversTypes['EpisodeChangeKind'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedRecoveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedRecovery'] = ResolversParentTypes['FeedRecovery']> = {
  outcome?: Resolver<ResolversTypes['RecoveryOutcome'], ParentType, ContextType>;
  mayMissRemovals?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraStatusChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraStatusChanges'] = ResolversParentTypes['CameraStatusChanges']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['CameraStatusChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recovery?: Resolver<Maybe<ResolversTypes['FeedRecovery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraStatusChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraStatusChange'] = ResolversParentTypes['CameraStatusChange']> = {
  kind?: Resolver<ResolversTypes['CameraStatusChangeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isAlive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  wasAlive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CameraStatus']>, ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['CameraStatus']>, ParentType, ContextType>;
  agentStatus?: Resolver<Maybe<ResolversTypes['AgentStatus']>, ParentType, ContextType>;
  previousAgentStatus?: Resolver<Maybe<ResolversTypes['AgentStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceivedMessagesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedMessages'] = ResolversParentTypes['ReceivedMessages']> = {
  messages?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recovery?: Resolver<Maybe<ResolversTypes['FeedRecovery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  sessionToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogoutEverywherePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutEverywherePayload'] = ResolversParentTypes['LogoutEverywherePayload']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  revokedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  idleExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secondsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAdmin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDomainAdmin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReadOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxSessions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<ViewerDeviceArgs, 'token'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Session']>>, ParentType, ContextType>;
  isWebPushSubscribed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ViewerIsWebPushSubscribedArgs, 'endpoint'>>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, Partial<ViewerMessagesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecoverPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoverPasswordPayload'] = ResolversParentTypes['RecoverPasswordPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteApiKeyPayload'] = ResolversParentTypes['DeleteApiKeyPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterDevicePayload'] = ResolversParentTypes['RegisterDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmDevicePayload'] = ResolversParentTypes['ConfirmDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnregisterDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnregisterDevicePayload'] = ResolversParentTypes['UnregisterDevicePayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscribeWebPushPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubscribeWebPushPayload'] = ResolversParentTypes['SubscribeWebPushPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsubscribeWebPushPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeWebPushPayload'] = ResolversParentTypes['UnsubscribeWebPushPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Camera'] = ResolversParentTypes['Camera']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOnDemand?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isAlive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CameraStatus']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canPublish?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasNotifications?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastChange?: Resolver<Maybe<ResolversTypes['CameraChange']>, ParentType, ContextType>;
  lastEpisodeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Folder']>>>, ParentType, ContextType>;
  preset?: Resolver<Maybe<ResolversTypes['Preset']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  legacyCoordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  audio?: Resolver<Maybe<ResolversTypes['AudioSettings']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['RecordingSettings']>, ParentType, ContextType>;
  vision?: Resolver<Maybe<ResolversTypes['VisionSettings']>, ParentType, ContextType>;
  onvif?: Resolver<Maybe<ResolversTypes['OnvifSettings']>, ParentType, ContextType>;
  sources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VideoSource']>>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['CameraStatistics']>, ParentType, ContextType>;
  archive?: Resolver<Maybe<ResolversTypes['Archive']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['MediaInfo']>, ParentType, ContextType>;
  firmwareUpdateRunningSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['Playback']>, ParentType, ContextType>;
  latestEpisode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  episodes?: Resolver<Maybe<ResolversTypes['EpisodeConnection']>, ParentType, ContextType, Partial<CameraEpisodesArgs>>;
  device?: Resolver<Maybe<ResolversTypes['CameraDevice']>, ParentType, ContextType>;
  credentials?: Resolver<Maybe<ResolversTypes['CameraCredentials']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['CameraUserConnection']>, ParentType, ContextType, Partial<CameraUsersArgs>>;
  user?: Resolver<Maybe<ResolversTypes['CameraUserEdge']>, ParentType, ContextType, RequireFields<CameraUserArgs, 'id'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraChange'] = ResolversParentTypes['CameraChange']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoordinatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coordinates'] = ResolversParentTypes['Coordinates']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AudioSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudioSettings'] = ResolversParentTypes['AudioSettings']> = {
  isDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  transcodeCodec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordingSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordingSettings'] = ResolversParentTypes['RecordingSettings']> = {
  depthSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  episodeDepthSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  storageLimitBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  redundancyFactor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VisionSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisionSettings'] = ResolversParentTypes['VisionSettings']> = {
  algorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  areas?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Detector']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DetectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detector'] = ResolversParentTypes['Detector']> = {
  type?: Resolver<ResolversTypes['DetectorType'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Point']>>, ParentType, ContextType>;
  lastDetectionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['DetectorAlerts']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Point'] = ResolversParentTypes['Point']> = {
  x?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DetectorAlertsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetectorAlerts'] = ResolversParentTypes['DetectorAlerts']> = {
  lowQualityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notEnoughDetectionsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  smallSizeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnvifSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnvifSettings'] = ResolversParentTypes['OnvifSettings']> = {
  isPtzEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraStatistics'] = ResolversParentTypes['CameraStatistics']> = {
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bytesOut?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  viewers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runningSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lastFrameAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  frameDelaySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inputErrorRate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentStatus?: Resolver<Maybe<ResolversTypes['AgentStatus']>, ParentType, ContextType>;
  agentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Archive'] = ResolversParentTypes['Archive']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  depthSeconds?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  recordedSeconds?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  diskSizeBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  ranges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ArchiveRange']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveRange'] = ResolversParentTypes['ArchiveRange']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaInfo'] = ResolversParentTypes['MediaInfo']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  flow?: Resolver<Maybe<ResolversTypes['MediaFlow']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  programId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  streamId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tracks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Track']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Track'] = ResolversParentTypes['Track']> = {
  __resolveType: TypeResolveFn<'VideoTrack' | 'AudioTrack' | 'TextTrack' | 'MetadataTrack' | 'ApplicationTrack', ParentType, ContextType>;
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VideoTrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VideoTrack'] = ResolversParentTypes['VideoTrack']> = {
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pixelWidth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pixelHeight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gopSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageGop?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastGop?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bFrames?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  referenceFrames?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pixelFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isProgressive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nalLengthSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sampleAspectWidth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sampleAspectHeight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  closedCaptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClosedCaptions']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClosedCaptionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosedCaptions'] = ResolversParentTypes['ClosedCaptions']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AudioTrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudioTrack'] = ResolversParentTypes['AudioTrack']> = {
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channels?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sampleRateHz?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TextTrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextTrack'] = ResolversParentTypes['TextTrack']> = {
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetadataTrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetadataTrack'] = ResolversParentTypes['MetadataTrack']> = {
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationTrackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationTrack'] = ResolversParentTypes['ApplicationTrack']> = {
  trackId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  averageFps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VideoSource'] = ResolversParentTypes['VideoSource']> = {
  __resolveType: TypeResolveFn<'RtspSource' | 'PublishSource' | 'FileSource' | 'TestSource' | 'OtherSource', ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
};

export type RtspSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RtspSource'] = ResolversParentTypes['RtspSource']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
  rtpTransport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitsForRtcp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishSource'] = ResolversParentTypes['PublishSource']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['WebRtcTransport']>, ParentType, ContextType>;
  isAdaptive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  minBitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxBitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  adaptation?: Resolver<Maybe<ResolversTypes['PublishAdaptation']>, ParentType, ContextType>;
  preferredVideoCodec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legacyPreferredCodec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasScte35?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subtitles?: Resolver<Maybe<ResolversTypes['SubtitlesMode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishAdaptationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAdaptation'] = ResolversParentTypes['PublishAdaptation']> = {
  correction?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cycles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  debugLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lossLower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lossUpper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stepDown?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stepUp?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileSource'] = ResolversParentTypes['FileSource']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
  programs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  pids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  closedCaptions?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  hasScte35?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subtitles?: Resolver<Maybe<ResolversTypes['SubtitlesMode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestSource'] = ResolversParentTypes['TestSource']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bitrateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherSource'] = ResolversParentTypes['OtherSource']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denyIf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  timeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  audioTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  videoTimeoutSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  framesTimeout?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lostAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLossCheckDisabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxRetrySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  noViewersReconnectDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outputAudio?: Resolver<Maybe<ResolversTypes['OutputAudio']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['SourceStatistics']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceStatistics'] = ResolversParentTypes['SourceStatistics']> = {
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  frameDelaySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frameDelaySecondsPerTrack?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Float']>>, ParentType, ContextType>;
  hasDivergentInputs?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['MediaInfo']>, ParentType, ContextType>;
  archive?: Resolver<Maybe<ResolversTypes['Archive']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['AgentCounters']>, ParentType, ContextType>;
  motionDetector?: Resolver<Maybe<ResolversTypes['MotionDetectorCounters']>, ParentType, ContextType>;
  pids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PidCounters']>>, ParentType, ContextType>;
  rtpChannels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RtpCounters']>>, ParentType, ContextType>;
  sdi?: Resolver<Maybe<ResolversTypes['SdiCounters']>, ParentType, ContextType>;
  srt?: Resolver<Maybe<ResolversTypes['SrtCounters']>, ParentType, ContextType>;
  adSplicesIngested?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  adSplicesInserted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  archiveBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorRate?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errors403?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errors404?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errors500?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsBrokenPayload?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsCrashed?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsDecoderReset?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsDesync?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsDroppedFrames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsLostPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsPat?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsServiceLost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsStuckRestarts?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  frames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inputSwitches?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  invalidSecondaryInputs?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  mediaInfoChanges?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  numSecNoData?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  numSecOnPrimaryInput?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  numSecOnSecondaryInput?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  reorderCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  resyncCountDrift?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  resyncCountJump?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  resyncCountNormal?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retries?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  validSecondaryInputs?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentCounters'] = ResolversParentTypes['AgentCounters']> = {
  errorsBufferOverrun?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsConnFailed?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsInvalidRequest?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsOutOfMemory?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsUnknown?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MotionDetectorCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MotionDetectorCounters'] = ResolversParentTypes['MotionDetectorCounters']> = {
  episodesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsBrokenPayload?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsIncorrectTimeValuesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsNoAgentConnected?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsNoServiceCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsNotAuthorizedCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsUrlUnreachableCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  motionDetectedCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PidCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PidCounters'] = ResolversParentTypes['PidCounters']> = {
  pid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  programNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  brokenPesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  brokenPesSum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  correctedBackwardPts?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  crashed?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedBufferCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedBufferSum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  dtsGoesBackwards?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  dtsJumpForward?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  emptyPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsAdaptationBroken?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsPidLost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsCc?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsPmt?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsPsiChecksum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsScrambled?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsTei?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fillersCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fillersSum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  frames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  paddingPesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  paddingPesSum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  pcrResync?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  repeatedFrames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  timeCorrections?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  tooLargeDtsJump?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RtpCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RtpCounters'] = ResolversParentTypes['RtpCounters']> = {
  channelId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNoMarkers?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedBrokenNalCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedFuCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedNalCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedNotAllowedNalCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  discardedSeiCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsBrokenPayload?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsDtsStuck?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsLostPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  frames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fuEndThenMiddleWorkaroundCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fuHasBothStartEndBitsCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fuPatternIsBrokenCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  incompleteNalCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  invalidSeiPayloadCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  invalidSeiSizeCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  invalidSeiTypeCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  markerPacketsCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nackCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalAggregationCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalAudCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalFillerCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalFuCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalIdrCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalOtherCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalPpsCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalSeiCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalSingleCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalSliceCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalSpsCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalStapACount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  nalVpsCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  ptRejectCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  ptRejectSum?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rtcpPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rtpPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  senderClockDeviation?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  srTsStuck?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  tsGoesBackwards?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  tsJumpForward?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  tsStuck?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SdiCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SdiCounters'] = ResolversParentTypes['SdiCounters']> = {
  avgRecvDuration?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  compensatedFrames?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorLostAudio?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsCpuStall?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsDuplicate?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsNoSignal?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorsTsDuplicate?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  peakDurationDeviation?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SrtCountersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SrtCounters'] = ResolversParentTypes['SrtCounters']> = {
  errorDroppedPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  errorLostPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  latency?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retransmittedPackets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rtt?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaybackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Playback'] = ResolversParentTypes['Playback']> = {
  hls?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  lowLatencyHls?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  dash?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  whep?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mpegts?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  embed?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['URL'], ParentType, ContextType, Partial<PlaybackPreviewArgs>>;
  archive?: Resolver<Maybe<ResolversTypes['ArchivePlayback']>, ParentType, ContextType, RequireFields<PlaybackArchiveArgs, 'from' | 'to'>>;
  timeshift?: Resolver<ResolversTypes['TimeshiftPlayback'], ParentType, ContextType, RequireFields<PlaybackTimeshiftArgs, 'from'>>;
  recordingStatus?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mediaInfo?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchivePlaybackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchivePlayback'] = ResolversParentTypes['ArchivePlayback']> = {
  hls?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  dash?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mp4?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mpegts?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  embed?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimeshiftPlaybackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeshiftPlayback'] = ResolversParentTypes['TimeshiftPlayback']> = {
  hls?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  dash?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  mpegts?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  embed?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodePlaybackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodePlayback'] = ResolversParentTypes['EpisodePlayback']> = {
  archive?: Resolver<ResolversTypes['ArchivePlayback'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraDevice'] = ResolversParentTypes['CameraDevice']> = {
  manufacturer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firmware?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['MediaQuality']>, ParentType, ContextType>;
  sensor?: Resolver<Maybe<ResolversTypes['ImageSensor']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageSensorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageSensor'] = ResolversParentTypes['ImageSensor']> = {
  brightnessPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contrastPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  saturationPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sharpnessPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  wideDynamicRangePercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  backlightCompensation?: Resolver<Maybe<ResolversTypes['SwitchMode']>, ParentType, ContextType>;
  infraredCutFilter?: Resolver<Maybe<ResolversTypes['SwitchMode']>, ParentType, ContextType>;
  orientation?: Resolver<Maybe<ResolversTypes['ImageOrientation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraCredentials'] = ResolversParentTypes['CameraCredentials']> = {
  login?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  password?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraPermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraPermissions'] = ResolversParentTypes['CameraPermissions']> = {
  canView?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canViewArchive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canUsePtz?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  archiveDepthLimitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderPermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderPermissions'] = ResolversParentTypes['FolderPermissions']> = {
  canView?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canViewArchive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canUsePtz?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  archiveDepthLimitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  canUseActions?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCameraPayload'] = ResolversParentTypes['CreateCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCameraPayload'] = ResolversParentTypes['UpdateCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplaceCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceCameraPayload'] = ResolversParentTypes['ReplaceCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCameraPayload'] = ResolversParentTypes['DeleteCameraPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCamerasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCamerasPayload'] = ResolversParentTypes['UpdateCamerasPayload']> = {
  cameras?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Camera']>>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCameraDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCameraDevicePayload'] = ResolversParentTypes['UpdateCameraDevicePayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCameraCredentialsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCameraCredentialsPayload'] = ResolversParentTypes['SetCameraCredentialsPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCameraFirmwarePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCameraFirmwarePayload'] = ResolversParentTypes['UpdateCameraFirmwarePayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCamerasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCamerasPayload'] = ResolversParentTypes['ImportCamerasPayload']> = {
  created?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RebootCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RebootCameraPayload'] = ResolversParentTypes['RebootCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCameraPayload'] = ResolversParentTypes['MoveCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  wasSuperseded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StopCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopCameraPayload'] = ResolversParentTypes['StopCameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCameraUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCameraUserPayload'] = ResolversParentTypes['SetCameraUserPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveCameraUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCameraUserPayload'] = ResolversParentTypes['RemoveCameraUserPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetUserCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUserCameraPayload'] = ResolversParentTypes['SetUserCameraPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveUserCameraPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveUserCameraPayload'] = ResolversParentTypes['RemoveUserCameraPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscribeCameraEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubscribeCameraEventsPayload'] = ResolversParentTypes['SubscribeCameraEventsPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  notificationIntervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsubscribeCameraEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeCameraEventsPayload'] = ResolversParentTypes['UnsubscribeCameraEventsPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraConnection'] = ResolversParentTypes['CameraConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CameraEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Camera']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraEdge'] = ResolversParentTypes['CameraEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraUserConnection'] = ResolversParentTypes['CameraUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CameraUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CameraUserEdge'] = ResolversParentTypes['CameraUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['CameraPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationPermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationPermissions'] = ResolversParentTypes['OrganizationPermissions']> = {
  isMember?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canViewCameras?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canEditCameras?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canEditUsers?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canViewPersonLists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canEditPersonLists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canViewStatistics?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  viewerPermissions?: Resolver<Maybe<ResolversTypes['OrganizationPermissions']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['OrganizationLimits']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['OrganizationStatistics']>, ParentType, ContextType>;
  pickpoint?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  cameras?: Resolver<Maybe<ResolversTypes['CameraConnection']>, ParentType, ContextType, Partial<OrganizationCamerasArgs>>;
  folders?: Resolver<Maybe<ResolversTypes['FolderConnection']>, ParentType, ContextType, Partial<OrganizationFoldersArgs>>;
  users?: Resolver<Maybe<ResolversTypes['OrganizationUserConnection']>, ParentType, ContextType, Partial<OrganizationUsersArgs>>;
  user?: Resolver<Maybe<ResolversTypes['OrganizationUserEdge']>, ParentType, ContextType, RequireFields<OrganizationUserArgs, 'id'>>;
  presets?: Resolver<Maybe<ResolversTypes['PresetConnection']>, ParentType, ContextType, Partial<OrganizationPresetsArgs>>;
  mosaics?: Resolver<Maybe<ResolversTypes['MosaicConnection']>, ParentType, ContextType, Partial<OrganizationMosaicsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationLimits'] = ResolversParentTypes['OrganizationLimits']> = {
  cameras?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationStatistics'] = ResolversParentTypes['OrganizationStatistics']> = {
  cameras?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mosaics?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOrganizationPayload'] = ResolversParentTypes['CreateOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrganizationPayload'] = ResolversParentTypes['UpdateOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteOrganizationPayload'] = ResolversParentTypes['DeleteOrganizationPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrganizationUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrganizationUserPayload'] = ResolversParentTypes['SetOrganizationUserPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveOrganizationUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveOrganizationUserPayload'] = ResolversParentTypes['RemoveOrganizationUserPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddOrganizationPresetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrganizationPresetPayload'] = ResolversParentTypes['AddOrganizationPresetPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  preset?: Resolver<Maybe<ResolversTypes['Preset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveOrganizationPresetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveOrganizationPresetPayload'] = ResolversParentTypes['RemoveOrganizationPresetPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  preset?: Resolver<Maybe<ResolversTypes['Preset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Organization']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationUserConnection'] = ResolversParentTypes['OrganizationUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationUserEdge'] = ResolversParentTypes['OrganizationUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['OrganizationPermissions']>, ParentType, ContextType>;
  folderPermissions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserFolderPermissions']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserFolderPermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserFolderPermissions'] = ResolversParentTypes['UserFolderPermissions']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  permissions?: Resolver<ResolversTypes['FolderPermissions'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateInvitationPayload'] = ResolversParentTypes['CreateInvitationPayload']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['OrganizationPermissions']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentActivationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentActivation'] = ResolversParentTypes['AgentActivation']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateAgentActivationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAgentActivationPayload'] = ResolversParentTypes['CreateAgentActivationPayload']> = {
  agentActivation?: Resolver<Maybe<ResolversTypes['AgentActivation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Folder'] = ResolversParentTypes['Folder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cameraCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  floorPlan?: Resolver<Maybe<ResolversTypes['FloorPlan']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Folder']>>>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['FolderConnection']>, ParentType, ContextType, Partial<FolderChildrenArgs>>;
  cameras?: Resolver<Maybe<ResolversTypes['CameraConnection']>, ParentType, ContextType, Partial<FolderCamerasArgs>>;
  users?: Resolver<Maybe<ResolversTypes['FolderUserConnection']>, ParentType, ContextType, Partial<FolderUsersArgs>>;
  user?: Resolver<Maybe<ResolversTypes['FolderUserEdge']>, ParentType, ContextType, RequireFields<FolderUserArgs, 'id'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FloorPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorPlan'] = ResolversParentTypes['FloorPlan']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topLeft?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  topRight?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  bottomLeft?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateFolderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateFolderPayload'] = ResolversParentTypes['CreateFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateFolderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFolderPayload'] = ResolversParentTypes['UpdateFolderPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteFolderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteFolderPayload'] = ResolversParentTypes['DeleteFolderPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetFolderUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetFolderUserPayload'] = ResolversParentTypes['SetFolderUserPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveFolderUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFolderUserPayload'] = ResolversParentTypes['RemoveFolderUserPayload']> = {
  folder?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderConnection'] = ResolversParentTypes['FolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Folder']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderEdge'] = ResolversParentTypes['FolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderUserConnection'] = ResolversParentTypes['FolderUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FolderUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FolderUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FolderUserEdge'] = ResolversParentTypes['FolderUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['FolderPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Episode'] = ResolversParentTypes['Episode']> = {
  __resolveType: TypeResolveFn<'GenericEpisode' | 'FaceEpisode' | 'VehicleEpisode' | 'HumanEpisode' | 'QrCodeEpisode' | 'ContextSearchEpisode' | 'CustomEpisode', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
};

export type GenericEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericEpisode'] = ResolversParentTypes['GenericEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaceEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FaceEpisode'] = ResolversParentTypes['FaceEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  detections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FaceDetection']>>, ParentType, ContextType>;
  matchedPersons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PersonMatch']>>, ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['FaceFingerprint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VehicleEpisode'] = ResolversParentTypes['VehicleEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  detections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehicleDetection']>>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPlateMissing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  facingSide?: Resolver<Maybe<ResolversTypes['VehicleSide']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['VehiclePurpose']>, ParentType, ContextType>;
  emergencyService?: Resolver<Maybe<ResolversTypes['EmergencyService']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HumanEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HumanEpisode'] = ResolversParentTypes['HumanEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  detections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HumanDetection']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QrCodeEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QrCodeEpisode'] = ResolversParentTypes['QrCodeEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContextSearchEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContextSearchEpisode'] = ResolversParentTypes['ContextSearchEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  matchScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomEpisode'] = ResolversParentTypes['CustomEpisode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeKind'], ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameraThumbnails?: Resolver<Maybe<ResolversTypes['ThumbnailMode']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['EpisodeCloseReason']>, ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  previewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  framePreview?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  appearance?: Resolver<Maybe<ResolversTypes['EpisodeAppearance']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['EpisodePlayback']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodeAppearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodeAppearance'] = ResolversParentTypes['EpisodeAppearance']> = {
  inferenceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  centralAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  watcherAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PictureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Picture'] = ResolversParentTypes['Picture']> = {
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detection'] = ResolversParentTypes['Detection']> = {
  __resolveType: TypeResolveFn<'FaceDetection' | 'HumanDetection' | 'VehicleBodyDetection' | 'PlateDetection', ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FaceDetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FaceDetection'] = ResolversParentTypes['FaceDetection']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['FaceFingerprint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HumanDetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HumanDetection'] = ResolversParentTypes['HumanDetection']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleDetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VehicleDetection'] = ResolversParentTypes['VehicleDetection']> = {
  __resolveType: TypeResolveFn<'VehicleBodyDetection' | 'PlateDetection', ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VehicleBodyDetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VehicleBodyDetection'] = ResolversParentTypes['VehicleBodyDetection']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isPlateMissing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['VehiclePurpose']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlateDetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlateDetection'] = ResolversParentTypes['PlateDetection']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  box?: Resolver<Maybe<ResolversTypes['Box']>, ParentType, ContextType>;
  thumbnail?: Resolver<Maybe<ResolversTypes['Picture']>, ParentType, ContextType>;
  thumbnailQuality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facingSide?: Resolver<Maybe<ResolversTypes['VehicleSide']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Box'] = ResolversParentTypes['Box']> = {
  left?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  top?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bottom?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaceFingerprintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FaceFingerprint'] = ResolversParentTypes['FaceFingerprint']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonMatch'] = ResolversParentTypes['PersonMatch']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddEpisodeToFavoritesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddEpisodeToFavoritesPayload'] = ResolversParentTypes['AddEpisodeToFavoritesPayload']> = {
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveEpisodeFromFavoritesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveEpisodeFromFavoritesPayload'] = ResolversParentTypes['RemoveEpisodeFromFavoritesPayload']> = {
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteEpisodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteEpisodePayload'] = ResolversParentTypes['DeleteEpisodePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodeConnection'] = ResolversParentTypes['EpisodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EpisodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Episode']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EpisodeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpisodeEdge'] = ResolversParentTypes['EpisodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['PersonList']>, ParentType, ContextType>;
  photos?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Picture']>>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['PersonOrigin']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  episodes?: Resolver<Maybe<ResolversTypes['EpisodeConnection']>, ParentType, ContextType, Partial<PersonEpisodesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletePersonPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePersonPayload'] = ResolversParentTypes['DeletePersonPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonList'] = ResolversParentTypes['PersonList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  personCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cameraCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<PersonListPersonsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonListConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonListConnection'] = ResolversParentTypes['PersonListConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonListEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['PersonList']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonListEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonListEdge'] = ResolversParentTypes['PersonListEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PersonList']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PresetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Preset'] = ResolversParentTypes['Preset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAdjustable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['RecordingSettings']>, ParentType, ContextType>;
  visionAlgorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastChangedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  organizationCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cameraCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PresetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PresetConnection'] = ResolversParentTypes['PresetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PresetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Preset']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PresetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PresetEdge'] = ResolversParentTypes['PresetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Preset']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MosaicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mosaic'] = ResolversParentTypes['Mosaic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  layout?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  cells?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MosaicCell']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MosaicCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MosaicCell'] = ResolversParentTypes['MosaicCell']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAlive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  playback?: Resolver<Maybe<ResolversTypes['Playback']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateMosaicPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMosaicPayload'] = ResolversParentTypes['CreateMosaicPayload']> = {
  mosaic?: Resolver<Maybe<ResolversTypes['Mosaic']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateMosaicPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMosaicPayload'] = ResolversParentTypes['UpdateMosaicPayload']> = {
  mosaic?: Resolver<Maybe<ResolversTypes['Mosaic']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteMosaicPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMosaicPayload'] = ResolversParentTypes['DeleteMosaicPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MosaicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MosaicConnection'] = ResolversParentTypes['MosaicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MosaicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Mosaic']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MosaicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MosaicEdge'] = ResolversParentTypes['MosaicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Mosaic']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessLevel?: Resolver<Maybe<ResolversTypes['AccessLevel']>, ParentType, ContextType>;
  isEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReadOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxSessions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Membership']>>, ParentType, ContextType>;
  organizations?: Resolver<Maybe<ResolversTypes['UserOrganizationConnection']>, ParentType, ContextType, Partial<UserOrganizationsArgs>>;
  folders?: Resolver<Maybe<ResolversTypes['UserFolderConnection']>, ParentType, ContextType, RequireFields<UserFoldersArgs, 'organizationId'>>;
  cameras?: Resolver<Maybe<ResolversTypes['UserCameraConnection']>, ParentType, ContextType, Partial<UserCamerasArgs>>;
  camera?: Resolver<Maybe<ResolversTypes['UserCameraEdge']>, ParentType, ContextType, RequireFields<UserCameraArgs, 'name'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['OrganizationPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserPayload'] = ResolversParentTypes['DeleteUserPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserApiKeyPayload'] = ResolversParentTypes['CreateUserApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserOrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserOrganizationConnection'] = ResolversParentTypes['UserOrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Organization']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserOrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserOrganizationEdge'] = ResolversParentTypes['UserOrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['OrganizationPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserFolderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserFolderConnection'] = ResolversParentTypes['UserFolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserFolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Folder']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserFolderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserFolderEdge'] = ResolversParentTypes['UserFolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Folder']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['FolderPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserCameraConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserCameraConnection'] = ResolversParentTypes['UserCameraConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserCameraEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Camera']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserCameraEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserCameraEdge'] = ResolversParentTypes['UserCameraEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ResolversTypes['CameraPermissions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['MessageSeverity']>, ParentType, ContextType>;
  isPush?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOnDashboard?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRead?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  deviceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMessagePayload'] = ResolversParentTypes['UpdateMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMessagePayload'] = ResolversParentTypes['DeleteMessagePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendNotificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendNotificationPayload'] = ResolversParentTypes['SendNotificationPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Message']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  estimatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiSettings'] = ResolversParentTypes['UiSettings']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultLocale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locales?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  colors?: Resolver<Maybe<ResolversTypes['UiColors']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['UiCompany']>, ParentType, ContextType>;
  favicons?: Resolver<Maybe<ResolversTypes['UiFavicons']>, ParentType, ContextType>;
  fonts?: Resolver<Maybe<ResolversTypes['UiFonts']>, ParentType, ContextType>;
  map?: Resolver<Maybe<ResolversTypes['UiMap']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiColorsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiColors'] = ResolversParentTypes['UiColors']> = {
  primary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  background?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiCompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiCompany'] = ResolversParentTypes['UiCompany']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiFaviconsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiFavicons'] = ResolversParentTypes['UiFavicons']> = {
  size16?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size32?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size48?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size64?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size128?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiFontsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiFonts'] = ResolversParentTypes['UiFonts']> = {
  light?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UiMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UiMap'] = ResolversParentTypes['UiMap']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  center?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  EpisodeChanges?: EpisodeChangesResolvers<ContextType>;
  EpisodeChange?: EpisodeChangeResolvers<ContextType>;
  FeedRecovery?: FeedRecoveryResolvers<ContextType>;
  CameraStatusChanges?: CameraStatusChangesResolvers<ContextType>;
  CameraStatusChange?: CameraStatusChangeResolvers<ContextType>;
  ReceivedMessages?: ReceivedMessagesResolvers<ContextType>;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  LogoutEverywherePayload?: LogoutEverywherePayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  RecoverPasswordPayload?: RecoverPasswordPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  DeleteApiKeyPayload?: DeleteApiKeyPayloadResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  RegisterDevicePayload?: RegisterDevicePayloadResolvers<ContextType>;
  ConfirmDevicePayload?: ConfirmDevicePayloadResolvers<ContextType>;
  UnregisterDevicePayload?: UnregisterDevicePayloadResolvers<ContextType>;
  SubscribeWebPushPayload?: SubscribeWebPushPayloadResolvers<ContextType>;
  UnsubscribeWebPushPayload?: UnsubscribeWebPushPayloadResolvers<ContextType>;
  Camera?: CameraResolvers<ContextType>;
  CameraChange?: CameraChangeResolvers<ContextType>;
  Coordinates?: CoordinatesResolvers<ContextType>;
  AudioSettings?: AudioSettingsResolvers<ContextType>;
  RecordingSettings?: RecordingSettingsResolvers<ContextType>;
  VisionSettings?: VisionSettingsResolvers<ContextType>;
  Detector?: DetectorResolvers<ContextType>;
  Point?: PointResolvers<ContextType>;
  DetectorAlerts?: DetectorAlertsResolvers<ContextType>;
  OnvifSettings?: OnvifSettingsResolvers<ContextType>;
  CameraStatistics?: CameraStatisticsResolvers<ContextType>;
  Archive?: ArchiveResolvers<ContextType>;
  ArchiveRange?: ArchiveRangeResolvers<ContextType>;
  MediaInfo?: MediaInfoResolvers<ContextType>;
  Track?: TrackResolvers<ContextType>;
  VideoTrack?: VideoTrackResolvers<ContextType>;
  ClosedCaptions?: ClosedCaptionsResolvers<ContextType>;
  AudioTrack?: AudioTrackResolvers<ContextType>;
  TextTrack?: TextTrackResolvers<ContextType>;
  MetadataTrack?: MetadataTrackResolvers<ContextType>;
  ApplicationTrack?: ApplicationTrackResolvers<ContextType>;
  VideoSource?: VideoSourceResolvers<ContextType>;
  RtspSource?: RtspSourceResolvers<ContextType>;
  PublishSource?: PublishSourceResolvers<ContextType>;
  PublishAdaptation?: PublishAdaptationResolvers<ContextType>;
  FileSource?: FileSourceResolvers<ContextType>;
  TestSource?: TestSourceResolvers<ContextType>;
  OtherSource?: OtherSourceResolvers<ContextType>;
  SourceStatistics?: SourceStatisticsResolvers<ContextType>;
  AgentCounters?: AgentCountersResolvers<ContextType>;
  MotionDetectorCounters?: MotionDetectorCountersResolvers<ContextType>;
  PidCounters?: PidCountersResolvers<ContextType>;
  RtpCounters?: RtpCountersResolvers<ContextType>;
  SdiCounters?: SdiCountersResolvers<ContextType>;
  SrtCounters?: SrtCountersResolvers<ContextType>;
  Playback?: PlaybackResolvers<ContextType>;
  ArchivePlayback?: ArchivePlaybackResolvers<ContextType>;
  TimeshiftPlayback?: TimeshiftPlaybackResolvers<ContextType>;
  EpisodePlayback?: EpisodePlaybackResolvers<ContextType>;
  CameraDevice?: CameraDeviceResolvers<ContextType>;
  ImageSensor?: ImageSensorResolvers<ContextType>;
  CameraCredentials?: CameraCredentialsResolvers<ContextType>;
  CameraPermissions?: CameraPermissionsResolvers<ContextType>;
  FolderPermissions?: FolderPermissionsResolvers<ContextType>;
  CreateCameraPayload?: CreateCameraPayloadResolvers<ContextType>;
  UpdateCameraPayload?: UpdateCameraPayloadResolvers<ContextType>;
  ReplaceCameraPayload?: ReplaceCameraPayloadResolvers<ContextType>;
  DeleteCameraPayload?: DeleteCameraPayloadResolvers<ContextType>;
  UpdateCamerasPayload?: UpdateCamerasPayloadResolvers<ContextType>;
  UpdateCameraDevicePayload?: UpdateCameraDevicePayloadResolvers<ContextType>;
  SetCameraCredentialsPayload?: SetCameraCredentialsPayloadResolvers<ContextType>;
  UpdateCameraFirmwarePayload?: UpdateCameraFirmwarePayloadResolvers<ContextType>;
  ImportCamerasPayload?: ImportCamerasPayloadResolvers<ContextType>;
  RebootCameraPayload?: RebootCameraPayloadResolvers<ContextType>;
  MoveCameraPayload?: MoveCameraPayloadResolvers<ContextType>;
  StopCameraPayload?: StopCameraPayloadResolvers<ContextType>;
  SetCameraUserPayload?: SetCameraUserPayloadResolvers<ContextType>;
  RemoveCameraUserPayload?: RemoveCameraUserPayloadResolvers<ContextType>;
  SetUserCameraPayload?: SetUserCameraPayloadResolvers<ContextType>;
  RemoveUserCameraPayload?: RemoveUserCameraPayloadResolvers<ContextType>;
  SubscribeCameraEventsPayload?: SubscribeCameraEventsPayloadResolvers<ContextType>;
  UnsubscribeCameraEventsPayload?: UnsubscribeCameraEventsPayloadResolvers<ContextType>;
  CameraConnection?: CameraConnectionResolvers<ContextType>;
  CameraEdge?: CameraEdgeResolvers<ContextType>;
  CameraUserConnection?: CameraUserConnectionResolvers<ContextType>;
  CameraUserEdge?: CameraUserEdgeResolvers<ContextType>;
  OrganizationPermissions?: OrganizationPermissionsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationLimits?: OrganizationLimitsResolvers<ContextType>;
  OrganizationStatistics?: OrganizationStatisticsResolvers<ContextType>;
  CreateOrganizationPayload?: CreateOrganizationPayloadResolvers<ContextType>;
  UpdateOrganizationPayload?: UpdateOrganizationPayloadResolvers<ContextType>;
  DeleteOrganizationPayload?: DeleteOrganizationPayloadResolvers<ContextType>;
  SetOrganizationUserPayload?: SetOrganizationUserPayloadResolvers<ContextType>;
  RemoveOrganizationUserPayload?: RemoveOrganizationUserPayloadResolvers<ContextType>;
  AddOrganizationPresetPayload?: AddOrganizationPresetPayloadResolvers<ContextType>;
  RemoveOrganizationPresetPayload?: RemoveOrganizationPresetPayloadResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationUserConnection?: OrganizationUserConnectionResolvers<ContextType>;
  OrganizationUserEdge?: OrganizationUserEdgeResolvers<ContextType>;
  UserFolderPermissions?: UserFolderPermissionsResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  CreateInvitationPayload?: CreateInvitationPayloadResolvers<ContextType>;
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  AgentActivation?: AgentActivationResolvers<ContextType>;
  CreateAgentActivationPayload?: CreateAgentActivationPayloadResolvers<ContextType>;
  Folder?: FolderResolvers<ContextType>;
  FloorPlan?: FloorPlanResolvers<ContextType>;
  CreateFolderPayload?: CreateFolderPayloadResolvers<ContextType>;
  UpdateFolderPayload?: UpdateFolderPayloadResolvers<ContextType>;
  DeleteFolderPayload?: DeleteFolderPayloadResolvers<ContextType>;
  SetFolderUserPayload?: SetFolderUserPayloadResolvers<ContextType>;
  RemoveFolderUserPayload?: RemoveFolderUserPayloadResolvers<ContextType>;
  FolderConnection?: FolderConnectionResolvers<ContextType>;
  FolderEdge?: FolderEdgeResolvers<ContextType>;
  FolderUserConnection?: FolderUserConnectionResolvers<ContextType>;
  FolderUserEdge?: FolderUserEdgeResolvers<ContextType>;
  Episode?: EpisodeResolvers<ContextType>;
  GenericEpisode?: GenericEpisodeResolvers<ContextType>;
  FaceEpisode?: FaceEpisodeResolvers<ContextType>;
  VehicleEpisode?: VehicleEpisodeResolvers<ContextType>;
  HumanEpisode?: HumanEpisodeResolvers<ContextType>;
  QrCodeEpisode?: QrCodeEpisodeResolvers<ContextType>;
  ContextSearchEpisode?: ContextSearchEpisodeResolvers<ContextType>;
  CustomEpisode?: CustomEpisodeResolvers<ContextType>;
  EpisodeAppearance?: EpisodeAppearanceResolvers<ContextType>;
  Picture?: PictureResolvers<ContextType>;
  Detection?: DetectionResolvers<ContextType>;
  FaceDetection?: FaceDetectionResolvers<ContextType>;
  HumanDetection?: HumanDetectionResolvers<ContextType>;
  VehicleDetection?: VehicleDetectionResolvers<ContextType>;
  VehicleBodyDetection?: VehicleBodyDetectionResolvers<ContextType>;
  PlateDetection?: PlateDetectionResolvers<ContextType>;
  Box?: BoxResolvers<ContextType>;
  FaceFingerprint?: FaceFingerprintResolvers<ContextType>;
  PersonMatch?: PersonMatchResolvers<ContextType>;
  AddEpisodeToFavoritesPayload?: AddEpisodeToFavoritesPayloadResolvers<ContextType>;
  RemoveEpisodeFromFavoritesPayload?: RemoveEpisodeFromFavoritesPayloadResolvers<ContextType>;
  DeleteEpisodePayload?: DeleteEpisodePayloadResolvers<ContextType>;
  EpisodeConnection?: EpisodeConnectionResolvers<ContextType>;
  EpisodeEdge?: EpisodeEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  DeletePersonPayload?: DeletePersonPayloadResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonList?: PersonListResolvers<ContextType>;
  PersonListConnection?: PersonListConnectionResolvers<ContextType>;
  PersonListEdge?: PersonListEdgeResolvers<ContextType>;
  Preset?: PresetResolvers<ContextType>;
  PresetConnection?: PresetConnectionResolvers<ContextType>;
  PresetEdge?: PresetEdgeResolvers<ContextType>;
  Mosaic?: MosaicResolvers<ContextType>;
  MosaicCell?: MosaicCellResolvers<ContextType>;
  CreateMosaicPayload?: CreateMosaicPayloadResolvers<ContextType>;
  UpdateMosaicPayload?: UpdateMosaicPayloadResolvers<ContextType>;
  DeleteMosaicPayload?: DeleteMosaicPayloadResolvers<ContextType>;
  MosaicConnection?: MosaicConnectionResolvers<ContextType>;
  MosaicEdge?: MosaicEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  DeleteUserPayload?: DeleteUserPayloadResolvers<ContextType>;
  CreateUserApiKeyPayload?: CreateUserApiKeyPayloadResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserOrganizationConnection?: UserOrganizationConnectionResolvers<ContextType>;
  UserOrganizationEdge?: UserOrganizationEdgeResolvers<ContextType>;
  UserFolderConnection?: UserFolderConnectionResolvers<ContextType>;
  UserFolderEdge?: UserFolderEdgeResolvers<ContextType>;
  UserCameraConnection?: UserCameraConnectionResolvers<ContextType>;
  UserCameraEdge?: UserCameraEdgeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  UpdateMessagePayload?: UpdateMessagePayloadResolvers<ContextType>;
  DeleteMessagePayload?: DeleteMessagePayloadResolvers<ContextType>;
  SendNotificationPayload?: SendNotificationPayloadResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  UiSettings?: UiSettingsResolvers<ContextType>;
  UiColors?: UiColorsResolvers<ContextType>;
  UiCompany?: UiCompanyResolvers<ContextType>;
  UiFavicons?: UiFaviconsResolvers<ContextType>;
  UiFonts?: UiFontsResolvers<ContextType>;
  UiMap?: UiMapResolvers<ContextType>;
};

