import type { ReadPath } from "./client.js";

/** What is read from each path, in words for those who have never seen Watcher's own: error messages are made of them. */
const subjects: Readonly<Record<ReadPath | "/login", string>> = {
  "/agent_activation_token/{token}": "the activation of the agent",
  "/episodes": "the episodes",
  "/episodes/{episode_id}": "the episode",
  "/login": "the sign-in",
  "/messages": "the messages",
  "/messages/{message_id}": "the message",
  "/mosaics": "the mosaics",
  "/mosaics/{mosaic_id}": "the mosaic",
  "/organizations": "the organizations",
  "/organizations/invite/{invite_key}": "the invitation",
  "/organizations/{organization_id}": "the organization",
  "/organizations/{organization_id}/folders": "the folders of the organization",
  "/organizations/{organization_id}/folders/{folder_id}": "the folder",
  "/organizations/{organization_id}/folders/{folder_id}/users": "the rights on the folder",
  "/organizations/{organization_id}/folders/{folder_id}/users/{user_id}": "the user's rights on the folder",
  "/organizations/{organization_id}/users": "the users of the organization",
  "/organizations/{organization_id}/users/{user_id}": "the user of the organization",
  "/person_lists": "the lists of persons",
  "/persons": "the persons",
  "/persons/{person_id}": "the person",
  "/presets": "the presets",
  "/presets/{id}": "the preset",
  "/profile": "the viewer's profile",
  "/profile/apikey": "the viewer's API key",
  "/profile/device-tokens/{token}": "the device",
  "/streams": "the cameras",
  "/streams/{name}": "the camera",
  "/streams/{name}/auth": "the credentials of the camera",
  "/streams/{name}/camera_config": "the settings in the camera",
  "/streams/{name}/permissions/users": "the rights on the camera",
  "/streams/{name}/permissions/users/{user_id}": "the user's rights on the camera",
  "/ui_settings": "the settings of the user interface",
  "/users": "the users",
  "/users/{user_id}": "the user",
  "/users/{user_id}/apikey": "the API key of the user",
  "/users/{user_id}/organization": "the organizations of the user",
  "/users/{user_id}/organization/{organization_id}/folders": "the user's folders",
  "/users/{user_id}/permissions/streams": "the cameras of the user",
  "/users/{user_id}/permissions/streams/{name}": "the user's rights on the camera",
  "/web_push/subscription": "the push subscription",
};

export function subjectOf(path: ReadPath | "/login"): string {
  return subjects[path];
}
