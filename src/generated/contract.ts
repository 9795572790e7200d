export interface paths {
    "/agent_activation_token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue an activation token that a camera running the vendor agent will use to enrol itself; the body holds the settings the new camera gets. */
        post: operations["agent_activation_token_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent_activation_token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look up an activation token; stream_name appears once the camera has enrolled. */
        get: operations["agent_activation_token_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Episodes (video events) visible to the caller; also serves as a change feed through updated_at_gt and poll_timeout. */
        get: operations["episodes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/episodes/{episode_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One episode by its identifier. */
        get: operations["episode_get"];
        put?: never;
        post?: never;
        /** Remove an episode; only episodes made by hand may be removed. */
        delete: operations["episode_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/episodes/{episode_id}/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an episode as favourite of the caller. */
        post: operations["episode_add_to_favorites"];
        /** Clear the favourite mark of an episode. */
        delete: operations["episode_delete_from_favorites"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange user name and password (HTTP Basic), or a refresh token (Bearer), for a token pair. */
        post: operations["login_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In-app messages of the caller. */
        get: operations["messages_list"];
        put?: never;
        /** Send an in-app message to a user. */
        post: operations["message_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One in-app message. */
        get: operations["message_get"];
        /** Change an in-app message, for example its read flag. */
        put: operations["message_update"];
        post?: never;
        /** Remove an in-app message. */
        delete: operations["message_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mosaics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mosaics (grids of cameras) visible to the caller. */
        get: operations["mosaics_list"];
        put?: never;
        /** Create a mosaic. */
        post: operations["mosaic_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mosaics/{mosaic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mosaic. */
        get: operations["mosaic_get"];
        /** Change a mosaic. */
        put: operations["mosaic_save"];
        post?: never;
        /** Remove a mosaic. */
        delete: operations["mosaic_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test push notification. */
        post: operations["notification_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations the caller belongs to. */
        get: operations["organizations_list"];
        put?: never;
        /** Create an organization. */
        post: operations["organization_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/invite/{invite_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show which organization an invitation key belongs to. */
        get: operations["get_invite_short_info"];
        /** Join an organization with an invitation key. */
        put: operations["organization_invite_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organization. */
        get: operations["organization_get"];
        /** Change an organization. */
        put: operations["organization_save"];
        post?: never;
        /** Remove an organization. */
        delete: operations["organization_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folders of an organization. */
        get: operations["folder_list"];
        put?: never;
        /** Create a folder. */
        post: operations["folder_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/folders/{folder_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One folder. */
        get: operations["folder_get"];
        /** Change, move or reorder a folder, or set its floor plan. */
        put: operations["folder_save"];
        post?: never;
        /** Remove a folder. */
        delete: operations["folder_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/folders/{folder_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users with rights on a folder. */
        get: operations["folder_users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/folders/{folder_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rights of one user on a folder. */
        get: operations["folder_user_get"];
        /** Change rights of one user on a folder. */
        put: operations["folder_user_save"];
        post?: never;
        /** Withdraw rights of one user on a folder. */
        delete: operations["folder_user_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an invitation key; reserved to the owner of the organization. */
        post: operations["organization_invite_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Attach a preset to an organization. */
        put: operations["organization_preset_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/presets/{preset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Detach a preset from an organization. */
        delete: operations["delete_organization_preset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of an organization with their rights. */
        get: operations["organization_users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member of an organization. */
        get: operations["organization_user_get"];
        /** Add a member or change the rights of a member. */
        put: operations["organization_user_save"];
        post?: never;
        /** Remove a member from an organization. */
        delete: operations["organization_user_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password_recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a password recovery e-mail; the answer does not reveal whether the address is known. */
        post: operations["password_recovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person_lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named lists that group known people. */
        get: operations["person_lists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People known to face recognition. */
        get: operations["persons_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One known person. */
        get: operations["person_get"];
        put?: never;
        post?: never;
        /** Remove a known person. */
        delete: operations["person_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Presets (bundles of recording and analytics settings), optionally only those offered to one organization. */
        get: operations["presets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One preset. */
        get: operations["preset_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account of the caller. */
        get: operations["profile_get"];
        /** Change the account of the caller. */
        put: operations["profile_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/apikey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Personal API key of the caller. */
        get: operations["user_apikey_get"];
        put?: never;
        /** Make a new personal API key for the caller. */
        post: operations["user_apikey_create"];
        /** Drop the personal API key of the caller. */
        delete: operations["user_apikey_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/device-tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a registered mobile push token. */
        get: operations["device_token_get"];
        /** Register or refresh a mobile push (Firebase) token. */
        put: operations["device_token_save"];
        post?: never;
        /** Forget a mobile push token. */
        delete: operations["device_token_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/device-tokens/{token}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report from a device that a push notification arrived. */
        post: operations["device_token_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/subscriptions/stream_event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Subscribe the caller to notifications about one camera. */
        post: operations["event_subscription_create"];
        /** Cancel a notification subscription; the subscription is named in the request body. */
        delete: operations["event_subscription_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cameras visible to the caller, each with its runtime state and a playback token. */
        get: operations["streams_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create and update many cameras at once from CSV; any error aborts the whole import. */
        post: operations["streams_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/multiedit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change preset and recording settings of many cameras in one all-or-nothing call. */
        post: operations["streams_multiedit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One camera by its stream name. */
        get: operations["stream_get"];
        /** Create or partially update a camera; keys that are left out stay as they are unless $reset is true. */
        put: operations["stream_save"];
        post?: never;
        /** Remove a camera, or only the chosen layer of its configuration. */
        delete: operations["stream_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the credentials used to reach the camera device. */
        get: operations["camera_auth_get"];
        /** Store the credentials used to reach the camera device. */
        put: operations["camera_auth_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/camera_config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the settings kept inside the camera device (image sensor, identity, media quality). */
        get: operations["camera_config_get"];
        /** Change settings kept inside the camera device. */
        put: operations["camera_config_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/firmware_update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Upload a firmware image to the camera device. */
        put: operations["stream_firmware_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/permissions/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users that were given direct rights on this camera. */
        get: operations["stream_permissions_users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/permissions/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Direct rights of one user on this camera. */
        get: operations["stream_permission_user_get"];
        /** Grant or change direct rights of one user on this camera. */
        put: operations["stream_permission_user_save"];
        post?: never;
        /** Withdraw direct rights of one user on this camera. */
        delete: operations["stream_permission_user_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/ptz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drive the pan, tilt and zoom motors. */
        post: operations["stream_ptz_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{name}/reboot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restart the camera device. */
        post: operations["camera_reboot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ui_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Branding, locales and map settings for a user interface; readable without signing in. */
        get: operations["ui_settings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users visible to the caller, optionally of one organization. */
        get: operations["users_list"];
        put?: never;
        /** Create a user. */
        post: operations["user_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user. */
        get: operations["user_get"];
        /** Change a user. */
        put: operations["user_save"];
        post?: never;
        /** Remove a user. */
        delete: operations["user_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/apikey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API key of another user. */
        get: operations["users_apikey_get"];
        put?: never;
        /** Make a new API key for another user. */
        post: operations["users_apikey_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations of one user. */
        get: operations["user_organizations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/organization/{organization_id}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folders of one organization with the rights this user has on each. */
        get: operations["user_organization_folders_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/permissions/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cameras on which this user has direct rights. */
        get: operations["user_streams_permissions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/permissions/streams/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Direct rights of this user on one camera. */
        get: operations["user_stream_permission_get"];
        /** Grant or change direct rights of this user on one camera. */
        put: operations["user_stream_permission_save"];
        post?: never;
        /** Withdraw direct rights of this user on one camera; access through folder or organization may remain. */
        delete: operations["user_stream_permission_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/web_push/subscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a browser push endpoint. */
        post: operations["web_push_subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/web_push/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether a browser push endpoint is registered. */
        get: operations["web_push_subscription_existence_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/web_push/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a browser push endpoint. */
        post: operations["web_push_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        agent_activation_token: {
            /** @description Activation token. */
            token: string;
            /** @description Stream bound to the token; absent until the camera has enrolled. */
            stream_name?: string;
        };
        agent_activation_token_request: {
            title?: string;
            comment?: string;
            coordinates?: components["schemas"]["coordinates"];
            /** @description Archive depth in days. */
            dvr_depth?: number;
            /** @description Archive quota in gigabytes. */
            dvr_space?: number;
            enabled?: boolean;
            folder_id?: number;
            /** @description Target organization; needed when the caller belongs to several. */
            organization_id?: number;
            postal_address?: string;
            preset_id?: number;
            static?: boolean;
        };
        apikey: {
            /** @description API key. */
            apikey?: string;
        };
        audit_log_record: {
            /** Format: utc_ms */
            created_at?: number;
            user?: string;
        };
        auth: {
            login?: string;
            /** @description Write-only secret. */
            password?: string;
            port?: number;
        };
        camera_config: {
            camera_info?: components["schemas"]["camera_info"];
            media_quality?: components["schemas"]["media_quality"];
            sensor?: components["schemas"]["sensor"];
        };
        camera_info: {
            firmware?: string;
            manufacturer?: string;
            model?: string;
            serial_number?: string;
        };
        closed_captions: {
            name?: string | null;
            language?: string | null;
        };
        /** @description Envelope fields shared by every list answer. */
        collection_response: {
            /** @description Approximate number of records that match, ignoring cursors. */
            estimated_count?: number | null;
            /** @description Cursor of the following page; absent or null on the last page. */
            next?: string | null;
            /** @description Cursor of the preceding page; absent or null on the first page. */
            prev?: string | null;
            /** @description Server-side timings; free-form. */
            timing?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description Point on the globe, both parts optional. */
        coordinates: {
            latitude?: number | null;
            longitude?: number | null;
        };
        device_info: {
            model?: string;
            /**
             * @description Operating system of the device.
             * @example ios
             */
            platform: string;
            version?: string;
        };
        device_token: {
            /** @description Firebase token of the device. */
            readonly token: string;
            device?: components["schemas"]["device_info"];
        };
        /** @description State of the archive of a stream. */
        dvr_info: {
            /**
             * Format: bytes
             * @description Size of the archive.
             */
            bytes?: number;
            /**
             * Format: seconds
             * @description Span from the first to the last recorded moment.
             */
            depth: number;
            /**
             * Format: bytes
             * @deprecated
             * @description Older twin of bytes.
             */
            disk_size?: number;
            /**
             * Format: seconds
             * @description Recorded time without gaps.
             */
            duration?: number;
            /**
             * Format: utc
             * @description Start of the archive.
             */
            from: number;
            /**
             * @deprecated
             * @description Recorded pieces.
             */
            ranges: components["schemas"]["dvr_range"][];
        };
        dvr_range: {
            /**
             * Format: utc_ms
             * @description End of the piece; still grows while recording.
             */
            closed_at?: number;
            /**
             * Format: seconds
             * @deprecated
             * @description Older way to give the end.
             */
            duration?: number;
            /**
             * Format: utc
             * @deprecated
             * @description Older twin of opened_at, in seconds.
             */
            from?: number;
            /**
             * Format: utc_ms
             * @description Start of the piece.
             */
            opened_at?: number;
        };
        episode_appearance_timestamps: {
            /** Format: utc_ms */
            central_timestamp?: number;
            /** Format: utc_ms */
            inference_timestamp?: number;
            /** Format: utc_ms */
            watcher_timestamp?: number;
        };
        /** @enum {string} */
        episode_close_reason: "timeout";
        episode_stream_details_stream: {
            /** Format: media_name */
            name: string;
            title?: string;
            comment?: string;
            organization_id?: number;
            thumbnails?: components["schemas"]["thumbnails_spec"];
        };
        episodes_list: components["schemas"]["collection_response"] & {
            episodes?: components["schemas"]["watcher_episode"][];
        };
        /** @description One problem, in the spirit of JSON:API error objects. */
        error: {
            /** @description Identifier of this occurrence. */
            id?: string | null;
            /** @description Short human-readable summary. */
            title?: string | null;
            /** @description Machine-readable error code. */
            code?: string;
            /** @description Extra facts, text to text. */
            meta?: {
                [key: string]: string;
            } | null;
            source?: components["schemas"]["error_source"] | null;
            /** @description HTTP status as text. */
            status?: string;
        };
        /** @description Body of every documented failure. */
        error_response: {
            errors?: components["schemas"]["error"][];
        };
        error_source: {
            /** @description Name of the offending query parameter. */
            parameter?: string | null;
            /** @description JSON Pointer into the request body. */
            pointer?: string | null;
        };
        /** @description Firmware image and the protocol to deliver it. */
        firmware_update: {
            /**
             * Format: binary
             * @description Firmware image.
             */
            image: string;
            /**
             * @description Delivery protocol.
             * @default iris
             */
            proto: components["schemas"]["firmware_update_proto"];
        };
        /** @enum {string} */
        firmware_update_proto: "iris" | "isapi" | "xm" | "sputnik";
        /** @description Floor plan picture: url and name when read, one of the content fields plus mime_type when written. */
        floor_file: {
            /** @description File name. */
            readonly name?: string;
            /**
             * @deprecated
             * @description Where to read the picture.
             */
            readonly url?: string;
            /** @description Picture, base64. */
            b64_content?: string;
            /** @description Picture, raw. */
            binary_content?: string;
            /** @description Media type of the picture. */
            mime_type?: string;
        };
        /** @enum {string} */
        flow_type: "file" | "stream" | "dvr_file" | "dvr_stream";
        folder: {
            readonly id: number;
            title?: string;
            coordinates?: components["schemas"]["map_spec"];
            /** @description Picture stretched over three corners. */
            floor_plan?: components["schemas"]["folder_floor_plan"];
            hierarchy?: components["schemas"]["folder_hierarchy"];
            readonly organization_id?: number;
            /** @description Parent folder. */
            parent_id?: number;
            /** @description Number of cameras inside. */
            readonly streams_count?: number;
        };
        folder_floor_plan: {
            bottomleft?: components["schemas"]["map_spec"];
            file?: components["schemas"]["floor_file"];
            topleft?: components["schemas"]["map_spec"];
            topright?: components["schemas"]["map_spec"];
        };
        folder_hierarchy: {
            /** @description Depth in the tree; 0 is the root folder. */
            readonly level?: number;
            /** @description Position among siblings. */
            readonly order_num?: number;
            /** @description Requested move. */
            shift?: components["schemas"]["folder_hierarchy_shift"];
        };
        /** @description Move of a folder relative to another folder. */
        folder_hierarchy_shift: {
            /** @description Identifier of the other folder. */
            destination?: number;
            /** @description Where to put the folder relative to destination. */
            direction?: components["schemas"]["folder_shift_direction"];
        };
        /** @enum {string} */
        folder_shift_direction: "after" | "before" | "inside";
        /** @description Rights of one user on a folder. */
        folder_user: {
            /** @description May run actions on the cameras. */
            can_use_actions?: boolean;
            /** @description May move the camera. */
            can_use_ptz?: boolean;
            /** @description May watch live. */
            can_view?: boolean;
            /** @description May watch the archive. */
            can_view_dvr?: boolean;
            /**
             * Format: seconds
             * @description How far back the archive may be watched; 0 means no limit.
             */
            dvr_depth_limit?: number;
        };
        folder_users: {
            /** @description May run actions on the cameras. */
            can_use_actions?: boolean;
            /** @description May move the camera. */
            can_use_ptz?: boolean;
            /** @description May watch live. */
            can_view?: boolean;
            /** @description May watch the archive. */
            can_view_dvr?: boolean;
            /**
             * Format: seconds
             * @description How far back the archive may be watched; 0 means no limit.
             */
            dvr_depth_limit?: number;
            user_id?: number;
        };
        folder_users_list: components["schemas"]["collection_response"] & {
            users?: components["schemas"]["folder_users"][];
        };
        folders_list: components["schemas"]["collection_response"] & {
            folders?: components["schemas"]["folder"][];
        };
        /** @enum {string} */
        frame_audio_codec: "aac";
        /** @enum {string} */
        frame_video_pix_fmt: "yuv420p" | "yuvj420p" | "yuv422p" | "yuv444p" | "yuv420p10" | "yuv422p10" | "yuv444p10" | "yuv420p12" | "yuv422p12" | "yuv444p12" | "gray8" | "gray10" | "gray12" | "nv12" | "p016" | "v210" | "uyvy422" | "yuyv422" | "rgb48" | "argb" | "x2rgb10be";
        /** @enum {string} */
        image_orientation: "normal" | "upside_down";
        input_agent_counters: {
            errors_buffer_overrun?: number;
            errors_conn_failed?: number;
            errors_invalid_request?: number;
            errors_out_of_memory?: number;
            errors_unknown?: number;
        };
        input_motion_detector_counters: {
            episodes_count?: number;
            errors_broken_payload?: number;
            errors_incorrect_time_values_count?: number;
            errors_no_agent_connected?: number;
            errors_no_service_count?: number;
            errors_not_authorized_count?: number;
            errors_url_unreachable_count?: number;
            motion_detected_count?: number;
        };
        input_pid_counters: {
            broken_pes_count?: number;
            broken_pes_sum?: number;
            corrected_backward_pts?: number;
            crashed?: number;
            discarded_buffer_count?: number;
            discarded_buffer_sum?: number;
            dts_goes_backwards?: number;
            dts_jump_forward?: number;
            empty_packets?: number;
            errors_adaptation_broken?: number;
            errors_pid_lost?: number;
            errors_ts_cc?: number;
            errors_ts_pmt?: number;
            errors_ts_psi_checksum?: number;
            errors_ts_scrambled?: number;
            errors_ts_tei?: number;
            fillers_count?: number;
            fillers_sum?: number;
            frames?: number;
            packets?: number;
            padding_pes_count?: number;
            padding_pes_sum?: number;
            pcr_resync?: number;
            pid: number;
            pnr?: number;
            repeated_frames?: number;
            time_corrections?: number;
            too_large_dts_jump?: number;
        };
        input_rtp_counters: {
            /** @example video */
            content?: string;
            bytes?: number;
            channel_id: number;
            discarded_broken_nal_count?: number;
            discarded_fu_count?: number;
            discarded_nal_count?: number;
            discarded_not_allowed_nal_count?: number;
            discarded_sei_count?: number;
            errors_broken_payload?: number;
            errors_dts_stuck?: number;
            errors_lost_packets?: number;
            frames?: number;
            fu_end_then_middle_workaround_count?: number;
            fu_has_both_start_end_bits_count?: number;
            fu_pattern_is_broken_count?: number;
            incomplete_nal_count?: number;
            invalid_sei_payload_count?: number;
            invalid_sei_size_count?: number;
            invalid_sei_type_count?: number;
            marker_packets_count?: number;
            nack_count?: number;
            nal_aggregation_count?: number;
            nal_aud_count?: number;
            nal_count?: number;
            nal_filler_count?: number;
            nal_fu_count?: number;
            nal_idr_count?: number;
            nal_other_count?: number;
            nal_pps_count?: number;
            nal_sei_count?: number;
            nal_single_count?: number;
            nal_slice_count?: number;
            nal_sps_count?: number;
            nal_stap_a_count?: number;
            nal_vps_count?: number;
            no_marker_mode_flag?: boolean;
            pt_reject_count?: number;
            pt_reject_sum?: number;
            rtcp_packets?: number;
            rtp_packets?: number;
            sender_clock_deviation?: number;
            sr_ts_stuck?: number;
            ts_goes_backwards?: number;
            ts_jump_forward?: number;
            ts_stuck?: number;
        };
        input_sdi_counters: {
            avg_recv_duration?: number;
            compensated_frames?: number;
            error_lost_audio?: number;
            errors_cpu_stall?: number;
            errors_duplicate?: number;
            errors_no_signal?: number;
            errors_ts_duplicate?: number;
            peak_duration_deviation?: number;
        };
        input_srt_counters: {
            error_dropped_packets?: number;
            error_lost_packets?: number;
            latency?: number;
            packets?: number;
            retransmitted_packets?: number;
            rtt?: number;
        };
        input_stats: {
            /**
             * Format: url
             * @deprecated
             */
            url?: string;
            active?: boolean;
            ad_splices_ingested?: number;
            ad_splices_inserted?: number;
            agent?: components["schemas"]["input_agent_counters"];
            /** Format: bytes */
            bytes?: number;
            /** Format: bytes */
            bytes_dvr?: number;
            divergent_inputs?: boolean;
            dvr_info?: components["schemas"]["dvr_info"];
            error_rate?: number;
            errors?: number;
            errors_403?: number;
            errors_404?: number;
            errors_500?: number;
            errors_broken_payload?: number;
            errors_crashed?: number;
            errors_decoder_reset?: number;
            errors_desync?: number;
            errors_dropped_frames?: number;
            errors_lost_packets?: number;
            errors_ts_pat?: number;
            errors_ts_service_lost?: number;
            errors_ts_stuck_restarts?: number;
            frames?: number;
            input_switches?: number;
            invalid_secondary_inputs?: number;
            ip?: string;
            media_info?: components["schemas"]["media_info"];
            media_info_changes?: number;
            motion_detector?: components["schemas"]["input_motion_detector_counters"];
            /** Format: seconds */
            num_sec_no_data?: number;
            /** Format: seconds */
            num_sec_on_primary_input?: number;
            /** Format: seconds */
            num_sec_on_secondary_input?: number;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at?: number;
            pids?: components["schemas"]["input_pid_counters"][];
            proto?: components["schemas"]["protocol"];
            reorder_count?: number;
            resync_count_drift?: number;
            resync_count_jump?: number;
            resync_count_normal?: number;
            retries?: number;
            rtp_channels?: components["schemas"]["input_rtp_counters"][];
            sdi?: components["schemas"]["input_sdi_counters"];
            srt?: components["schemas"]["input_srt_counters"];
            /** Format: ticks */
            ts_delay?: number;
            ts_delay_per_tracks?: number[];
            user_agent?: string;
            valid_secondary_inputs?: number;
        };
        /** @description Token pair returned by login. */
        login_info_additional: {
            /** @description JWT for the other calls; short-lived, its exp claim says until when. */
            access_token?: string;
            /** @description Long-lived token that buys a new access token. */
            refresh_token?: string;
        };
        /** @description Map provider of the user interface. */
        map: {
            /** Format: url */
            url?: string;
            api_key?: string;
            center?: components["schemas"]["map_spec"];
            provider: string;
        };
        /** @description Point on the globe. */
        map_spec: {
            latitude: number;
            longitude: number;
        };
        media_info: {
            title?: string | null;
            /**
             * Format: ticks
             * @description Length.
             */
            duration?: number | null;
            flow_type?: components["schemas"]["flow_type"] | null;
            program_id?: number | null;
            provider?: string | null;
            stream_id?: number | null;
            tracks?: components["schemas"]["track_info"][];
        };
        /** @enum {string} */
        media_quality: "low" | "medium" | "high";
        message: {
            id?: number;
            title?: string;
            body?: string;
            /** @description Also shows on the dashboard. */
            is_dashboard?: boolean;
            is_deleted?: boolean;
            /** @description Also goes out as a mobile push. */
            is_push?: boolean;
            sender?: components["schemas"]["message_sender"];
            type?: components["schemas"]["message_type"];
            user?: components["schemas"]["message_user"];
            /** @description Already read. */
            was_read?: boolean;
        };
        message_change_request: {
            title?: string;
            body?: string;
            /** @description Also shows on the dashboard. */
            is_dashboard?: boolean;
            /** @description Also goes out as a mobile push. */
            is_push?: boolean;
            type?: components["schemas"]["message_type"];
            was_read?: boolean;
        };
        message_response: {
            id?: number;
            title?: string;
            body?: string;
            /** @description Number of devices the push went to. */
            devices?: number;
            /** @description Also shows on the dashboard. */
            is_dashboard?: boolean;
            is_deleted?: boolean;
            /** @description Also goes out as a mobile push. */
            is_push?: boolean;
            sender?: components["schemas"]["message_sender"];
            type?: components["schemas"]["message_type"];
            user?: components["schemas"]["message_user"];
            was_read?: boolean;
        };
        message_send: {
            title?: string;
            body?: string;
            /** @description Also shows on the dashboard. */
            is_dashboard?: boolean;
            /** @description Also goes out as a mobile push. */
            is_push?: boolean;
            type?: components["schemas"]["message_type"];
            user_id?: number;
        };
        message_sender: {
            id?: number;
            name?: string;
        };
        /** @enum {string} */
        message_type: "info" | "warning" | "danger";
        message_user: {
            id?: number;
            name?: string;
        };
        messages: components["schemas"]["collection_response"] & {
            messages?: components["schemas"]["message"][];
        };
        mosaic: {
            id?: number;
            title?: string;
            organization_id?: number;
            streams?: components["schemas"]["mosaic_stream"][];
            type?: components["schemas"]["mosaic_type"];
        };
        mosaic_save: {
            title?: string;
            organization_id?: number;
            streams?: components["schemas"]["mosaic_save_streams_item"][];
            type?: components["schemas"]["mosaic_type"];
        };
        mosaic_save_streams_item: {
            /** Format: media_name */
            name?: string;
        };
        /** @description Cell of a mosaic; an empty object is an empty cell. */
        mosaic_stream: {
            /** Format: media_name */
            name?: string;
            title?: string;
            alive?: boolean;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
        };
        /** @enum {string} */
        mosaic_type: "1x7" | "2x2" | "3x3" | "4x4" | "5x5" | "6x6" | "7x7" | "8x8";
        mosaics_list: components["schemas"]["collection_response"] & {
            mosaics?: components["schemas"]["mosaic"][];
        };
        notifications_request: {
            title: string;
            body: string;
        };
        on_off: {
            mode?: components["schemas"]["on_off_mode"];
        };
        on_off_auto: {
            mode?: components["schemas"]["on_off_auto_mode"];
        };
        /** @enum {string} */
        on_off_auto_mode: "on" | "off" | "auto";
        /** @enum {string} */
        on_off_mode: "on" | "off";
        organization: {
            readonly id: number;
            title: string;
            /** Format: utc_ms */
            readonly created_at?: number;
            /** @description New users join it. */
            readonly is_default?: boolean;
            limits?: components["schemas"]["organization_limits"];
            owner?: components["schemas"]["organization_owner"];
            pickpoint?: components["schemas"]["organization_pickpoint"];
            /** @description Counters. */
            readonly stats?: components["schemas"]["organization_stats"];
            readonly user_permissions?: components["schemas"]["organization_permissions"];
        };
        organization_base: {
            id: number;
            title: string;
        };
        organization_invite_key: {
            invite_key?: string;
            permissions?: components["schemas"]["organization_invite_setup_permissions"];
        };
        organization_invite_setup: {
            permissions?: components["schemas"]["organization_invite_setup_permissions"];
        };
        organization_invite_setup_permissions: {
            /** @description May manage cameras. */
            can_edit_streams?: boolean;
            /** @description May manage users. */
            can_edit_users?: boolean;
            /** @description May see statistics. */
            can_view_stats?: boolean;
            /** @description May see cameras. */
            can_view_streams?: boolean;
        };
        organization_limits: {
            /** @description Most cameras allowed. */
            streams?: number;
            /** @description Most users allowed. */
            users?: number;
        };
        organization_owner: {
            id?: number;
            readonly name?: string;
        };
        organization_permissions: {
            /** @description May manage person lists. */
            can_edit_persons_lists?: boolean;
            /** @description May manage cameras. */
            can_edit_streams?: boolean;
            /** @description May manage users. */
            can_edit_users?: boolean;
            /** @description May see person lists. */
            can_view_persons_lists?: boolean;
            /** @description May see statistics. */
            can_view_stats?: boolean;
            /** @description May see cameras. */
            can_view_streams?: boolean;
            /** @description Belongs to the organization. */
            readonly is_member?: boolean;
        };
        /** @description Object whose fields are not published. */
        organization_pickpoint: {
            [key: string]: unknown;
        };
        organization_preset: {
            preset_id?: number;
        };
        organization_stats: {
            mosaics?: number;
            streams?: number;
            users?: number;
        };
        organization_stream: {
            id?: number;
            title?: string;
        };
        organization_user: {
            id?: number;
            name?: string;
            email?: string;
            permissions?: components["schemas"]["organization_user_permissions"];
        };
        /** @description Rights of a member on one folder. */
        organization_user_folder: {
            id?: number;
            /** @description May run actions on the cameras. */
            can_use_actions?: boolean;
            /** @description May move the camera. */
            can_use_ptz?: boolean;
            /** @description May watch live. */
            can_view?: boolean;
            /** @description May watch the archive. */
            can_view_dvr?: boolean;
            /**
             * Format: seconds
             * @description How far back the archive may be watched; 0 means no limit.
             */
            dvr_depth_limit?: number;
        };
        organization_user_permissions: {
            folders?: components["schemas"]["organization_user_folder"][];
            organization?: components["schemas"]["organization_permissions"];
        };
        organization_users_list: components["schemas"]["collection_response"] & {
            users?: components["schemas"]["organization_user"][];
        };
        organizations_list: components["schemas"]["collection_response"] & {
            organizations?: components["schemas"]["organization"][];
        };
        /** @enum {string} */
        output_audio: "keep" | "aac" | "add_aac" | "aac_silence" | "keep_silence";
        password_recovery: {
            /** Format: email */
            email?: string;
        };
        password_reset: {
            /** @description Write-only secret. */
            password?: string;
        };
        person: {
            name?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit.
             */
            person_id: number;
            /** Format: utc_ms */
            deleted_at?: number;
            /** @description Identifier in an external system. */
            external_id?: string | null;
            /** Format: utc_ms */
            first_seen_at?: number;
            /** Format: utc_ms */
            last_seen_at?: number;
            organization?: components["schemas"]["organization_base"];
            /** @description Who created the record. */
            originator: components["schemas"]["vision_person_originator"];
            person_list?: components["schemas"]["person_person_list"];
            photos?: components["schemas"]["vision_image_attributes"][];
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        person_lists: {
            id?: number;
            name?: string;
            organization?: components["schemas"]["organization_base"];
            /** @description Counters. */
            stats?: components["schemas"]["person_lists_stats"];
        };
        person_lists_list: components["schemas"]["collection_response"] & {
            person_lists?: components["schemas"]["person_lists"][];
        };
        person_lists_stats: {
            camera?: number;
            person?: number;
        };
        person_person_list: {
            id?: number;
            name?: string;
        };
        persons_list: components["schemas"]["collection_response"] & {
            persons: components["schemas"]["person"][];
        };
        /** @description Bundle of recording and analytics settings. */
        preset: {
            id: number;
            title: string;
            dvr?: components["schemas"]["stream_dvr_spec"];
            /** @description Settings of a camera with this preset may differ from the preset; if false, such changes are ignored. */
            is_adjustable?: boolean;
            /** @description Offered to every organization. */
            is_default?: boolean;
            last_change?: components["schemas"]["preset_last_change"];
            /** @description Counters. */
            stats?: components["schemas"]["preset_stats"];
            vision?: components["schemas"]["vision_spec_presets"];
        };
        preset_last_change: {
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at?: number;
            user?: components["schemas"]["preset_last_change_user"];
        };
        preset_last_change_user: {
            id?: number;
            name?: string;
        };
        preset_stats: {
            organizations_count?: number;
            streams_count?: number;
        };
        presets_list: components["schemas"]["collection_response"] & {
            presets?: components["schemas"]["preset"][];
        };
        profile: {
            name?: string;
            /** @description API key. */
            apikey?: string;
            /** Format: utc_ms */
            readonly created_at?: number;
            /** Format: email */
            email?: string;
            /** @description Full name. */
            fullname?: string;
            readonly is_admin?: boolean;
            readonly is_domain_admin?: boolean;
            readonly is_readonly?: boolean;
            /**
             * Format: iso-639-1
             * @description Language, ISO 639-1.
             */
            locale?: string;
            /** @description Number of parallel sessions allowed. */
            max_sessions?: number;
            note?: string;
            /** @description Write-only secret. */
            password?: string;
            /** Format: phone-number */
            phone?: string;
        };
        /** @enum {string} */
        protocol: "copy" | "fake" | "rtp" | "rtmp" | "rtmps" | "rtmpe" | "rtsp" | "rtsp-udp" | "rtsp2" | "rtsps" | "est" | "srt" | "mseld" | "shoutcast" | "shoutcasts" | "webrtc" | "hls" | "hlss" | "hls2" | "hlss2" | "llhls" | "cmaf" | "dash" | "mss" | "m4s" | "m4ss" | "m4f" | "m4fs" | "tshttp" | "tshttps" | "tstcp" | "tsssl" | "flv" | "annexb" | "udp" | "udp1" | "udp2" | "udp3" | "mpts-udp" | "mpts-http" | "mpts-https" | "mpts-dvb" | "dvb" | "decklink" | "dektec" | "dektec-asi" | "v4l" | "v4l2" | "playlist" | "mixer" | "mosaic" | "mosaic2" | "timeshift" | "file" | "download" | "mbr" | "mp4" | "logo" | "jpeg" | "mjpeg" | "h323" | "ad_injector" | "ffmpeg" | "transponder" | "api" | "json_manifest" | "player" | "ndi" | "frip" | "st2110" | "backup" | "mxl";
        /** @description PTZ command; command tells the kind. Only continuous movement is published. */
        ptz_command: components["schemas"]["ptz_move_continuous"];
        ptz_move_continuous: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            command: "move_continuous";
            /** @description Downward speed, percent. */
            down?: number | null;
            /** @description Zoom-in speed, percent. */
            in?: number | null;
            /** @description Leftward speed, percent. */
            left?: number | null;
            /** @description Zoom-out speed, percent. */
            out?: number | null;
            /** @description Rightward speed, percent. */
            right?: number | null;
            /** @description Upward speed, percent. */
            up?: number | null;
        };
        sensor: {
            blacklight_compensation?: components["schemas"]["on_off"];
            /** Format: percent */
            brightness_correction?: number;
            /** Format: percent */
            contrast_correction?: number;
            image_orientation?: components["schemas"]["image_orientation"];
            infrared_cutoff_filter?: components["schemas"]["on_off_auto"];
            /** Format: percent */
            saturation?: number;
            /** Format: percent */
            sharpness?: number;
            /** Format: percent */
            wide_dynamic_range?: number;
        };
        /** @description Camera: configuration plus runtime state. */
        stream_config: {
            /**
             * Format: media_name
             * @description Unique and permanent name; the key of the stream everywhere.
             */
            readonly name: string;
            /** @description Name shown to people. */
            title?: string;
            /** @description Audio settings. */
            audio?: components["schemas"]["watcher_stream_config_audio"];
            /** @description Media may be pushed to this stream. */
            can_publish?: boolean;
            /** @description Free note. */
            comment?: string;
            /** @description Place on the map or on a floor plan. */
            coordinates?: components["schemas"]["map_spec"];
            /**
             * Format: utc_ms
             * @description When the stream was created.
             */
            readonly created_at?: number;
            /** @description Switched off. */
            disabled?: boolean;
            /** @description Recording settings. */
            dvr?: components["schemas"]["stream_dvr_spec"];
            /**
             * Format: milliseconds
             * @description Present only while a firmware update runs.
             */
            readonly firmware_update_duration?: number;
            /** @description Folder that holds the camera. */
            folder_id?: number;
            /** @description Sources in order of preference. */
            inputs?: components["schemas"]["stream_input"][];
            /** @description Favourite of the caller. */
            is_favourite?: boolean;
            /** @description Who changed the settings last. */
            readonly last_change?: components["schemas"]["audit_log_record"];
            /**
             * Format: utc_ms
             * @description When the latest episode happened.
             */
            readonly last_episode_at?: number;
            /**
             * @deprecated
             * @description Older twin of coordinates.
             */
            map_coordinates?: components["schemas"]["map_spec"];
            /** @description Notifications are on. */
            notifications_enabled?: boolean;
            /** @description ONVIF settings. */
            onvif?: components["schemas"]["stream_onvif_config"];
            /** @description Owning organization. */
            organization?: components["schemas"]["organization_stream"];
            /**
             * @deprecated
             * @description Owning organization.
             */
            organization_id?: number;
            /** @description Folders from the root down to the camera. */
            readonly path?: components["schemas"]["stream_path_item"][];
            /** @description Street address. */
            postal_address?: string;
            /** @description Assigned preset. */
            preset?: components["schemas"]["stream_preset"];
            /**
             * @deprecated
             * @description Assigned preset.
             */
            preset_id?: number;
            /** @description Kept running all the time (true) or started on demand (false). */
            static?: boolean;
            /** @description Runtime state. */
            readonly stats?: components["schemas"]["stream_stats"];
            /** @description Analytics settings. */
            vision?: components["schemas"]["vision_spec"];
        };
        stream_config_multiedit: {
            name?: string;
            dvr?: components["schemas"]["stream_dvr_spec"];
            preset_id?: number;
        };
        /** @description Body of stream_save: any subset of the writable fields of stream_config, plus $reset. */
        stream_config_save: {
            /**
             * Format: media_name
             * @description Needed to create a stream, by the words of the reference; must equal the name in the path. The sample body leaves it out.
             */
            name?: string;
            /**
             * @description True replaces the whole configuration by this body instead of merging.
             * @default false
             */
            $reset: boolean;
            /** @description Name shown to people. */
            title?: string;
            /** @description Audio settings. */
            audio?: components["schemas"]["watcher_stream_config_audio"];
            /** @description Media may be pushed to this stream. */
            can_publish?: boolean;
            /** @description Free note. */
            comment?: string;
            /** @description Place on the map or on a floor plan. */
            coordinates?: components["schemas"]["map_spec"];
            /** @description Switched off. */
            disabled?: boolean;
            /** @description Recording settings. */
            dvr?: components["schemas"]["stream_dvr_spec"];
            /** @description Folder that holds the camera. */
            folder_id?: number;
            /** @description Sources in order of preference. */
            inputs?: components["schemas"]["stream_input"][];
            /** @description Favourite of the caller. */
            is_favourite?: boolean;
            /**
             * @deprecated
             * @description Older twin of coordinates.
             */
            map_coordinates?: components["schemas"]["map_spec"];
            /** @description Notifications are on. */
            notifications_enabled?: boolean;
            /** @description ONVIF settings. */
            onvif?: components["schemas"]["stream_onvif_config"];
            /** @description Owning organization. */
            organization?: components["schemas"]["organization_stream"];
            /**
             * @deprecated
             * @description Owning organization.
             */
            organization_id?: number;
            /** @description Street address. */
            postal_address?: string;
            /** @description Assigned preset. */
            preset?: components["schemas"]["stream_preset"];
            /**
             * @deprecated
             * @description Assigned preset.
             */
            preset_id?: number;
            /** @description Kept running all the time (true) or started on demand (false). */
            static?: boolean;
            /** @description Analytics settings. */
            vision?: components["schemas"]["vision_spec"];
        };
        stream_dvr_spec: {
            /**
             * Format: seconds
             * @description Extra depth kept for episodes on top of expiration.
             */
            episodes_expiration?: number;
            /**
             * Format: seconds
             * @description Archive depth.
             */
            expiration?: number;
            /** @description Number of archive copies. */
            redundancy_factor?: number;
            /**
             * Format: bytes
             * @description Disk quota of the archive.
             */
            storage_limit?: number;
        };
        /** @description Source of a stream; the scheme of url tells the kind. */
        stream_input: components["schemas"]["stream_input_rtsp"] | components["schemas"]["stream_input_publish"] | components["schemas"]["stream_input_file"] | components["schemas"]["stream_input_fake"];
        stream_input_fake: {
            /** Format: input_url */
            url: string;
            allow_if?: string;
            /** Format: seconds */
            audio_timeout?: number;
            /** Format: speed */
            bitrate?: number;
            comment?: string;
            deny_if?: string;
            frames_timeout?: number;
            headers?: {
                [key: string]: string;
            };
            height?: number;
            /** Format: seconds */
            max_retry_timeout?: number;
            no_clients_reconnect_delay?: number;
            /** @description What to do with the audio codec. */
            output_audio?: components["schemas"]["output_audio"];
            /** @description 1 is the most preferred. */
            priority?: number;
            /** @description Seconds without frames before the source counts as lost; false turns the check off. */
            source_timeout?: number | false;
            /** @description Counters. */
            readonly stats?: components["schemas"]["input_stats"];
            timeout?: number;
            user_agent?: string;
            /**
             * Format: agent_url
             * @description Camera agent used as a tunnel to the source.
             */
            via?: string;
            /** Format: seconds */
            video_timeout?: number;
            width?: number;
        };
        stream_input_file: {
            /** Format: input_url */
            url: string;
            allow_if?: string;
            /** Format: seconds */
            audio_timeout?: number;
            closed_captions?: {
                [key: string]: string;
            };
            comment?: string;
            deny_if?: string;
            frames_timeout?: number;
            headers?: {
                [key: string]: string;
            };
            languages?: {
                [key: string]: string;
            };
            /** Format: seconds */
            max_retry_timeout?: number;
            no_clients_reconnect_delay?: number;
            /** @description What to do with the audio codec. */
            output_audio?: components["schemas"]["output_audio"];
            pids?: number[];
            /** @description 1 is the most preferred. */
            priority?: number;
            programs?: number[];
            /** @deprecated */
            scte35?: boolean;
            /** @description Seconds without frames before the source counts as lost; false turns the check off. */
            source_timeout?: number | false;
            /** @description Counters. */
            readonly stats?: components["schemas"]["input_stats"];
            /** @deprecated */
            subtitles?: components["schemas"]["subtitles_mode"];
            timeout?: number;
            user_agent?: string;
            /**
             * Format: agent_url
             * @description Camera agent used as a tunnel to the source.
             */
            via?: string;
            /** Format: seconds */
            video_timeout?: number;
        };
        stream_input_publish: {
            /** Format: input_url */
            url: string;
            abr_correction?: number;
            abr_cycles?: number;
            abr_debug?: number;
            abr_loss_lower?: number;
            abr_loss_upper?: number;
            abr_max_bitrate?: number;
            abr_mode?: number;
            abr_stepdown?: number;
            abr_stepup?: number;
            allow_if?: string;
            /** Format: seconds */
            audio_timeout?: number;
            comment?: string;
            deny_if?: string;
            frames_timeout?: number;
            headers?: {
                [key: string]: string;
            };
            /** Format: seconds */
            max_retry_timeout?: number;
            min_bitrate?: number;
            no_clients_reconnect_delay?: number;
            /** @description What to do with the audio codec. */
            output_audio?: components["schemas"]["output_audio"];
            /** @deprecated */
            prefer_codec?: string;
            prefer_video_codec?: string;
            /** @description 1 is the most preferred. */
            priority?: number;
            scte35?: boolean;
            /** @description Seconds without frames before the source counts as lost; false turns the check off. */
            source_timeout?: number | false;
            /** @description Counters. */
            readonly stats?: components["schemas"]["input_stats"];
            /** @deprecated */
            subtitles?: components["schemas"]["subtitles_mode"];
            timeout?: number;
            transport?: components["schemas"]["webrtc_transport"];
            user_agent?: string;
            /**
             * Format: agent_url
             * @description Camera agent used as a tunnel to the source.
             */
            via?: string;
            /** Format: seconds */
            video_timeout?: number;
            webrtc_abr?: boolean;
        };
        stream_input_rtsp: {
            /** Format: input_url */
            url: string;
            allow_if?: string;
            /** Format: seconds */
            audio_timeout?: number;
            comment?: string;
            deny_if?: string;
            frames_timeout?: number;
            headers?: {
                [key: string]: string;
            };
            /** Format: seconds */
            max_retry_timeout?: number;
            no_clients_reconnect_delay?: number;
            /** @description What to do with the audio codec. */
            output_audio?: components["schemas"]["output_audio"];
            /** @description 1 is the most preferred. */
            priority?: number;
            /** @enum {string} */
            rtp?: "udp";
            /** @description Seconds without frames before the source counts as lost; false turns the check off. */
            source_timeout?: number | false;
            /** @description Counters. */
            readonly stats?: components["schemas"]["input_stats"];
            timeout?: number;
            user_agent?: string;
            /**
             * Format: agent_url
             * @description Camera agent used as a tunnel to the source.
             */
            via?: string;
            /** Format: seconds */
            video_timeout?: number;
            wait_rtcp?: boolean;
        };
        stream_onvif_config: {
            ptz?: boolean;
        };
        stream_path_item: {
            id?: number;
            title?: string;
        };
        stream_permissions_access: {
            /** @description May move the camera. */
            can_use_ptz?: boolean;
            /** @description May watch live. */
            can_view?: boolean;
            /** @description May watch the archive. */
            can_view_dvr?: boolean;
            /** @description How far back the archive may be watched; 0 means no limit. */
            dvr_depth_limit?: number;
        };
        stream_preset: {
            id?: number;
            title?: string;
            /** @description Same flag as in preset. */
            is_adjustable?: boolean;
        };
        stream_stats: {
            /**
             * @description Condition of the camera agent.
             * @enum {string}
             */
            agent_status?: "connected" | "not_connected" | "rproxy_not_configured";
            /** @description Frames arrive; turns false when ts_delay exceeds 12000. */
            alive?: boolean | null;
            /**
             * Format: speed
             * @description Current bitrate, kbit/s.
             */
            bitrate?: number;
            /**
             * Format: bytes
             * @description Volume sent to viewers.
             */
            bytes_out?: number;
            /**
             * Format: agent_id
             * @description Camera agent in use.
             */
            current_agent_id?: string;
            dvr_info?: components["schemas"]["dvr_info"] | null;
            /**
             * Format: utc_ms
             * @description When the last frame went out.
             */
            last_dts_at?: number | null;
            /**
             * Format: milliseconds
             * @description How long the stream has been captured.
             */
            lifetime?: number;
            media_info?: components["schemas"]["media_info"] | null;
            /**
             * Format: client_count
             * @deprecated
             * @description Number of viewers.
             */
            online_clients?: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /** @description URL to push media to. */
            publish_endpoint?: string;
            /** @description Overall condition. */
            status?: components["schemas"]["stream_status"];
            /** @description Base URL of the streaming API for this stream. */
            streaming_endpoint?: string;
            /**
             * Format: ticks
             * @description Time since the last frame came in.
             */
            ts_delay?: number | null;
            /** @description Errors on the input. */
            input_error_rate?: number;
            /** @description Number of reconnects to the source. */
            retry_count?: number;
        };
        /** @enum {string} */
        stream_status: "running" | "waiting" | "error";
        stream_user_permission: {
            permissions?: components["schemas"]["stream_permissions_access"];
            user?: components["schemas"]["stream_user_permission_user"];
        };
        stream_user_permission_user: {
            id?: number;
        };
        stream_users_permissions_list: components["schemas"]["collection_response"] & {
            users_permissions?: components["schemas"]["stream_user_permission"][];
        };
        streams_import_response: {
            /** @description Cameras created. */
            created?: number;
            /** @description Cameras updated. */
            updated?: number;
        };
        streams_list: components["schemas"]["collection_response"] & {
            streams?: components["schemas"]["stream_config"][];
        };
        streams_multiedit_config: {
            streams?: components["schemas"]["stream_config_multiedit"][];
        };
        subscription: {
            /** @description Kinds of events to report. */
            event_types: components["schemas"]["subscription_request_event_types"];
            /**
             * Format: seconds
             * @description Shortest gap between two notifications.
             */
            notification_frequency?: number;
            /**
             * @description Channel.
             * @example push
             */
            notification_type: string;
            /** @description Stream name. */
            stream_name: string;
        };
        subscription_request: {
            /** @description Kinds of events to report. */
            event_types: components["schemas"]["subscription_request_event_types"];
            /**
             * @description Channel.
             * @example push
             */
            notification_type: string;
            /** @description Stream name. */
            stream_name: string;
        };
        subscription_request_event_types: {
            episode_face?: boolean;
            episode_generic?: boolean;
            episode_vehicle?: boolean;
            stream_dead?: boolean;
        };
        /** @enum {string} */
        subtitles_mode: "drop" | "accept" | "ocr_replace" | "ocr_add";
        thumbnails_spec: {
            enabled?: boolean | "ondemand";
        };
        /** @description Track of a media; content tells the kind. */
        track_info: components["schemas"]["track_info_video"] | components["schemas"]["track_info_audio"] | components["schemas"]["track_info_text"] | components["schemas"]["track_info_metadata"] | components["schemas"]["track_info_application"];
        track_info_application: {
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            content: "application";
            avg_fps?: number | null;
            /** Format: speed */
            bandwidth?: number;
            /** Format: speed */
            bitrate?: number | null;
            codec?: string | null;
            /** Format: ticks */
            frame_duration?: number | null;
            language?: string | null;
            pid?: number | null;
            track_id?: number | string | null;
        };
        track_info_audio: {
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            content: "audio";
            avg_fps?: number | null;
            /** Format: speed */
            bandwidth?: number;
            /** Format: speed */
            bitrate?: number | null;
            channels?: number | null;
            codec?: string | null;
            /** Format: ticks */
            frame_duration?: number | null;
            language?: string | null;
            pid?: number | null;
            sample_rate?: number | null;
            track_id?: number | string | null;
        };
        track_info_metadata: {
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            content: "metadata";
            avg_fps?: number | null;
            /** Format: speed */
            bandwidth?: number;
            /** Format: speed */
            bitrate?: number | null;
            codec?: string | null;
            /** Format: ticks */
            frame_duration?: number | null;
            pid?: number | null;
            track_id?: number | string | null;
        };
        track_info_text: {
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            content: "text";
            avg_fps?: number | null;
            /** Format: speed */
            bandwidth?: number;
            /** Format: speed */
            bitrate?: number | null;
            codec?: string | null;
            /** Format: ticks */
            frame_duration?: number | null;
            language?: string | null;
            pid?: number | null;
            track_id?: number | string | null;
        };
        track_info_video: {
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            content: "video";
            avg_fps?: number | null;
            avg_gop?: number | null;
            /** Format: speed */
            bandwidth?: number;
            bframes?: number | null;
            /** Format: speed */
            bitrate?: number | null;
            closed_captions?: components["schemas"]["closed_captions"][];
            codec?: string | null;
            fps?: number | null;
            /** Format: ticks */
            frame_duration?: number | null;
            gop_size?: number | null;
            /** Format: pixels */
            height?: number | null;
            is_progressive?: boolean;
            last_gop?: number | null;
            /** @enum {integer} */
            length_size?: 2 | 4;
            level?: string | null;
            num_refs_frames?: number | null;
            pid?: number | null;
            pix_fmt?: components["schemas"]["frame_video_pix_fmt"];
            /** Format: pixels */
            pixel_height?: number | null;
            /** Format: pixels */
            pixel_width?: number | null;
            profile?: string | null;
            sar_height?: number;
            sar_width?: number;
            track_id?: number | string | null;
            /** Format: pixels */
            width?: number | null;
        };
        ui_settings_config: {
            title?: string;
            brand?: string;
            colors?: components["schemas"]["ui_settings_config_colors"];
            company_info?: components["schemas"]["ui_settings_config_company_info"];
            /** Format: iso-639-1 */
            default_locale?: string;
            favicons?: components["schemas"]["ui_settings_config_favicons"];
            fonts?: components["schemas"]["ui_settings_config_fonts"];
            locales?: string[];
            map?: components["schemas"]["map"];
            product?: string;
        };
        ui_settings_config_colors: {
            background?: string;
            primary?: string;
            secondary?: string;
        };
        ui_settings_config_company_info: {
            address?: string;
            business_hours?: string;
            phone?: string;
        };
        ui_settings_config_favicons: {
            /** Format: byte */
            16?: string;
            /** Format: byte */
            32?: string;
            /** Format: byte */
            48?: string;
            /** Format: byte */
            64?: string;
            /** Format: byte */
            128?: string;
        };
        ui_settings_config_fonts: {
            /** Format: byte */
            light?: string;
            /** Format: byte */
            medium?: string;
            /** Format: byte */
            regular?: string;
        };
        user: {
            readonly id?: number;
            name?: string;
            /** @description Rights of the account. */
            access_level?: components["schemas"]["user_access_level"];
            /** Format: utc_ms */
            readonly created_at?: number;
            disabled?: boolean;
            /** Format: email */
            email?: string;
            /** @description Full name. */
            fullname?: string;
            /**
             * Format: iso-639-1
             * @description Language, ISO 639-1.
             */
            locale?: string;
            /** @description Number of parallel sessions allowed. */
            max_sessions?: number;
            note?: string;
            readonly organizations?: components["schemas"]["user_organization"][];
            /** @description Write-only secret. */
            password?: string;
            /** Format: phone-number */
            phone?: string;
            /** @description May not change own data. */
            readonly?: boolean;
        };
        /** @enum {string} */
        user_access_level: "generic" | "admin";
        user_create: {
            name?: string;
            /** @description Rights of the account. */
            access_level?: components["schemas"]["user_access_level"];
            disabled?: boolean;
            /** Format: email */
            email?: string;
            /** @description Full name. */
            fullname?: string;
            /**
             * Format: iso-639-1
             * @description Language, ISO 639-1.
             */
            locale?: string;
            /** @description Number of parallel sessions allowed. */
            max_sessions?: number;
            note?: string;
            /** @description Organization that the new user joins. */
            organization_id?: number;
            /** @description Write-only secret. */
            password?: string;
            /** Format: phone-number */
            phone?: string;
            /** @description May not change own data. */
            readonly?: boolean;
        };
        user_folder: {
            id: number;
            title?: string;
            coordinates?: components["schemas"]["map_spec"];
            floor_plan?: components["schemas"]["folder_floor_plan"];
            hierarchy?: components["schemas"]["folder_hierarchy"];
            organization_id?: number;
            parent_id?: number;
            permissions?: components["schemas"]["folder_user"];
            streams_count?: number;
        };
        user_folders: components["schemas"]["collection_response"] & {
            folders?: components["schemas"]["user_folder"][];
        };
        user_organization: {
            id?: number;
            title?: string;
            owner?: components["schemas"]["organization_owner"];
            permissions?: components["schemas"]["organization_permissions"];
        };
        user_stream_permission: {
            permissions?: components["schemas"]["stream_permissions_access"];
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["user_stream_permission_stream"];
        };
        user_stream_permission_stream: {
            name?: string;
        };
        user_streams_permissions_list: components["schemas"]["collection_response"] & {
            streams_permissions?: components["schemas"]["user_stream_permission"][];
        };
        users: components["schemas"]["collection_response"] & {
            users_list?: components["schemas"]["user"][];
        };
        vision_alerts: {
            /** Format: utc_ms */
            low_quality_at?: number;
            /** Format: utc_ms */
            not_enough_detections_at?: number;
            /** Format: utc_ms */
            small_size_at?: number;
        };
        /** @enum {string} */
        vision_alg: "faces" | "plates";
        vision_appearance: {
            box?: components["schemas"]["vision_box"];
        };
        vision_box: {
            bottom: number;
            /** @description Leftward speed, percent. */
            left: number;
            /** @description Rightward speed, percent. */
            right: number;
            top: number;
        };
        vision_detected_face: {
            appearance?: components["schemas"]["vision_appearance"];
            confidence?: number;
            /** Format: utc_ms */
            detected_at: number;
            /** @description Face fingerprint. */
            fingerprint?: components["schemas"]["vision_face_fingerprint"];
            object_class: components["schemas"]["vision_object_class"];
            thumbnail?: components["schemas"]["vision_image_attributes"];
            thumbnail_quality?: number;
        };
        vision_detected_license_plate: {
            appearance?: components["schemas"]["vision_appearance"];
            confidence?: number;
            /** Format: utc_ms */
            detected_at: number;
            facing_side?: components["schemas"]["vision_vehicle_facing_side"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            object_class: "license_plate";
            plate_text?: string;
            thumbnail?: components["schemas"]["vision_image_attributes"];
            thumbnail_quality?: number;
        };
        vision_detected_object_base: {
            appearance?: components["schemas"]["vision_appearance"];
            confidence?: number;
            /** Format: utc_ms */
            detected_at: number;
            object_class: components["schemas"]["vision_object_class"];
            thumbnail?: components["schemas"]["vision_image_attributes"];
            thumbnail_quality?: number;
        };
        vision_detected_vehicle: {
            appearance?: components["schemas"]["vision_appearance"];
            confidence?: number;
            /** Format: utc_ms */
            detected_at: number;
            /** @description No plate was found on the vehicle. */
            license_plate_missing?: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            object_class: "vehicle";
            purpose?: components["schemas"]["vision_vehicle_purpose"];
            thumbnail?: components["schemas"]["vision_image_attributes"];
            thumbnail_quality?: number;
        };
        /** @enum {string} */
        vision_detector: "faces" | "vehicles" | "motion" | "qr-codes" | "humans";
        vision_detector_config: {
            /** @description What to detect. */
            detector_type: components["schemas"]["vision_detector"];
            /** @description Polygon in fractions of the frame. */
            region_coordinates?: components["schemas"]["vision_point"][];
            /** @description Identifier of the detection area. */
            region_id: string;
            /** @description Name of the detection area. */
            region_title?: string;
            /** @description Runtime state of the detector. */
            stats?: components["schemas"]["vision_detector_stats"];
        };
        vision_detector_stats: {
            alerts?: components["schemas"]["vision_alerts"];
            /** Format: utc_ms */
            last_detection_at?: number;
        };
        vision_face_fingerprint: {
            /** Format: base64 */
            data: string;
            version: string;
        };
        vision_image_attributes: {
            /** Format: base64 */
            data: string;
            mime_type?: components["schemas"]["vision_image_mimetype"];
            /** Format: hexbinary */
            sha256?: string;
        };
        /** @enum {string} */
        vision_image_mimetype: "image/jpeg";
        /** @enum {string} */
        vision_object_class: "face" | "license_plate" | "vehicle" | "human";
        vision_person_match: {
            /** @description Similarity. */
            match_score: number;
            person: components["schemas"]["person"];
        };
        /** @enum {string} */
        vision_person_originator: "api" | "identification_service";
        vision_point: {
            x: number;
            y: number;
        };
        /** @description Analytics settings of a camera. */
        vision_spec: {
            /** @description Older single-detector setting. */
            alg?: components["schemas"]["vision_alg"];
            /** @description Older polygon text: x0,y0,x1,y1,... with a colon between polygons. */
            areas?: string;
            /** @description Detector list; when set, alg and areas are ignored. */
            detectors?: components["schemas"]["vision_detector_config"][];
        };
        vision_spec_presets: {
            alg?: components["schemas"]["vision_alg"];
        };
        /** @description Detection inside a vehicle episode; object_class tells the kind. */
        vision_vehicle_detection: components["schemas"]["vision_detected_vehicle"] | components["schemas"]["vision_detected_license_plate"];
        /** @enum {string} */
        vision_vehicle_emergency_subtype: "ambulance" | "police" | "firetruck";
        /** @enum {string} */
        vision_vehicle_facing_side: "front" | "rear";
        /** @enum {string} */
        vision_vehicle_purpose: "regular" | "emergency";
        /** @description Episode as Watcher shows it; episode_type tells the kind. */
        watcher_episode: components["schemas"]["watcher_episode_generic"] | components["schemas"]["watcher_episode_face"] | components["schemas"]["watcher_episode_vehicle"] | components["schemas"]["watcher_episode_human"] | components["schemas"]["watcher_episode_context_search"] | components["schemas"]["watcher_episode_qr_code"] | components["schemas"]["watcher_episode_custom"];
        /** @description Hit of a free-text search over the picture. */
        watcher_episode_context_search: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "context_search";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /** @description Similarity. */
            match_score?: number;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview?: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description Episode of a type defined by an external system. */
        watcher_episode_custom: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "watcher_episode_custom";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Free-form data of the external system. */
            payload?: unknown;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview?: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description A face was seen. */
        watcher_episode_face: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "face";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /** @description Single detections that make up the episode. */
            detections?: components["schemas"]["vision_detected_face"][];
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /** @description Face fingerprint. */
            fingerprint?: components["schemas"]["vision_face_fingerprint"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /** @description Known people that resemble the face. */
            matched_persons?: components["schemas"]["vision_person_match"][];
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description Episode without analytics details (for example motion, or made by hand). */
        watcher_episode_generic: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "generic";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview?: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description A person was seen (body, not face). */
        watcher_episode_human: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "human";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /** @description Single detections that make up the episode. */
            detections?: components["schemas"]["vision_detected_object_base"][];
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview?: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description A QR code was read. */
        watcher_episode_qr_code: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "qr_code";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Text read from the code. */
            payload?: string;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview?: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
        };
        /** @description A vehicle or its plate was seen. */
        watcher_episode_vehicle: {
            title?: string;
            /**
             * Format: snowflake_id
             * @description Identifier; 64-bit, sorts like opened_at.
             */
            episode_id: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            episode_type: "vehicle";
            /** @description Why the episode ended. */
            close_reason?: components["schemas"]["episode_close_reason"];
            /**
             * Format: utc_ms
             * @description End; set once, may never come.
             */
            closed_at?: number;
            description?: string;
            /** @description Single detections that make up the episode. */
            detections?: components["schemas"]["vision_vehicle_detection"][];
            /**
             * Format: milliseconds
             * @description Length.
             */
            duration?: number;
            /** @description When each subsystem first saw the episode. */
            episode_appearance_timestamps?: components["schemas"]["episode_appearance_timestamps"];
            /**
             * Format: base64
             * @description Small inline picture of the whole frame.
             */
            frame_preview?: string;
            /** @description Favourite of the caller. */
            is_favorite?: boolean;
            /** @description No plate was found on the vehicle. */
            license_plate_missing?: boolean;
            /** @description Recognised plate. */
            license_plate_text?: string;
            /**
             * Format: media_name
             * @description Stream on which the episode happened.
             */
            media: string;
            /**
             * Format: utc_ms
             * @description When the record began.
             */
            opened_at: number;
            /** @description Temporary token for the streaming API. */
            playback_token?: string;
            /**
             * Format: base64
             * @description Small inline picture of the object.
             */
            preview: string;
            /**
             * Format: utc_ms
             * @description Moment to ask for when requesting a picture from the archive.
             */
            preview_timestamp?: number;
            /**
             * Format: utc_ms
             * @description Confirmed beginning, when it differs from opened_at.
             */
            started_at?: number;
            /** @description Short facts about the stream. */
            stream?: components["schemas"]["episode_stream_details_stream"];
            /** @description Base URL of the streaming API. */
            streaming_endpoint?: string;
            /**
             * Format: utc_ms
             * @description Last change of the record; grows on every change.
             */
            updated_at: number;
            /** @description Kind of emergency vehicle. */
            vehicle_emergency_subtype?: components["schemas"]["vision_vehicle_emergency_subtype"];
            /** @description Side that faced the camera. */
            vehicle_facing_side?: components["schemas"]["vision_vehicle_facing_side"];
            /** @description Ordinary or emergency vehicle. */
            vehicle_purpose?: components["schemas"]["vision_vehicle_purpose"];
        };
        watcher_stream_config_audio: {
            disabled?: boolean;
            transcode_audio_codec?: components["schemas"]["frame_audio_codec"];
        };
        web_push_subscription: {
            /**
             * Format: uri
             * @description Push endpoint of the browser.
             */
            endpoint: string;
        };
        web_push_subscription_create: {
            /**
             * Format: uri
             * @description Push endpoint of the browser.
             */
            endpoint: string;
            keys: components["schemas"]["web_push_subscription_create_keys"];
        };
        web_push_subscription_create_keys: {
            /** @description Authentication secret of the browser. */
            auth: string;
            /** @description Public key of the browser. */
            p256dh: string;
        };
        /** @enum {string} */
        webrtc_transport: "udp" | "tcp";
    };
    responses: {
        /** @description Failure. */
        error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["error_response"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    agent_activation_token_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["agent_activation_token_request"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_activation_token"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    agent_activation_token_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Activation token. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["agent_activation_token"];
                };
            };
            /** @description No such token; a new one has to be made. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    episodes_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
                /** @description Free-text search. */
                q?: string;
                /**
                 * @description Keep only episodes of this type.
                 * @example generic
                 */
                episode_type?: string;
                /**
                 * @description Keep only episodes of this stream.
                 * @example cam-045
                 */
                media?: string;
                /** @description Return only the latest episode for each person or vehicle. */
                group_view?: boolean;
                /** @description Return episodes whose person or vehicle is not recognised. */
                is_unknown?: boolean;
                /** @description Keep only episodes matched to this person. */
                person_id?: number;
                /**
                 * @description Keep only episodes changed strictly after this moment.
                 * @example 1637094994000
                 */
                updated_at_gt?: number;
                /**
                 * @description How long the server may hold the request while it has nothing to return.
                 * @example 30
                 */
                poll_timeout?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["episodes_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    episode_get: {
        parameters: {
            query?: {
                /** @description Token that gives access to this episode without signing in. */
                token?: string;
            };
            header?: never;
            path: {
                /** @description Episode identifier. */
                episode_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["watcher_episode"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    episode_delete: {
        parameters: {
            query?: {
                /** @description Token that gives access to this episode without signing in. */
                token?: string;
            };
            header?: never;
            path: {
                /** @description Episode identifier. */
                episode_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    episode_add_to_favorites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Episode identifier. */
                episode_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    episode_delete_from_favorites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Episode identifier. */
                episode_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    login_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["login_info_additional"];
                };
            };
            /** @description Wrong or expired credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            /** @description The user lacks the needed rights. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    messages_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["messages"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    message_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_send"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    message_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Message identifier. */
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    message_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Message identifier. */
                message_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_change_request"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    message_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Message identifier. */
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    mosaics_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mosaics_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    mosaic_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mosaic_save"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mosaic"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    mosaic_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mosaic identifier. */
                mosaic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mosaic"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    mosaic_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mosaic identifier. */
                mosaic_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mosaic_save"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["mosaic"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    mosaic_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mosaic identifier. */
                mosaic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    notification_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notifications_request"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    organizations_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organization"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    get_invite_short_info: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Invitation key. */
                invite_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization_base"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_invite_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Invitation key. */
                invite_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    organization_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organization"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    folder_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folders_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["folder"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["folder"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    folder_users_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder_users_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_user_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder_user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_user_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["folder_user"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["folder_user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    folder_user_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Folder identifier. */
                folder_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    organization_invite_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organization_invite_setup"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization_invite_key"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_preset_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organization_preset"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preset"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    delete_organization_preset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description Preset identifier. */
                preset_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    organization_users_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization_users_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_user_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization_user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_user_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organization_permissions"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organization_user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    organization_user_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization identifier. */
                organization_id: number;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    password_recovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["password_recovery"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    person_lists_get: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["person_lists_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    persons_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["persons_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    person_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Person identifier. */
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["person"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    person_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Person identifier. */
                person_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    presets_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
                /** @description Restrict the list to what this organization may use. */
                organization_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["presets_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    preset_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Preset identifier. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["preset"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    profile_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["profile"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    profile_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["profile"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["profile"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_apikey_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apikey"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_apikey_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apikey"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_apikey_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    device_token_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Firebase token of the device. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["device_token"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    device_token_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Firebase token of the device. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["device_token"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["device_token"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    device_token_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Firebase token of the device. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    device_token_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Firebase token of the device. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["device_token"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    event_subscription_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["subscription_request"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["subscription"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    event_subscription_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["subscription_request"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["password_reset"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    streams_list: {
        parameters: {
            query?: {
                /**
                 * @description Comma-separated projection; dots reach nested fields.
                 * @example name,stats.alive,stats.playback_token
                 */
                select?: string;
                /**
                 * @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields.
                 * @example -stats.bitrate,name
                 */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
                /** @description Free-text search. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["streams_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    streams_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description First line holds the column names listed in the protocol notes. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["streams_import_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    streams_multiedit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["streams_multiedit_config"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    stream_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stream_config"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_save: {
        parameters: {
            query?: {
                /** @description Layer of the stream configuration that the call addresses. */
                part?: "config_override" | "config_on_disk";
            };
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["stream_config_save"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stream_config"];
                };
            };
            /** @description The configuration was not accepted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_delete: {
        parameters: {
            query?: {
                /** @description Layer of the stream configuration that the call addresses. */
                part?: "config_override" | "config_on_disk";
            };
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    camera_auth_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    camera_auth_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["auth"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    camera_config_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["camera_config"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    camera_config_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["camera_config"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["camera_config"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_firmware_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["firmware_update"];
                "application/json": components["schemas"]["firmware_update"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    stream_permissions_users_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stream_users_permissions_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_permission_user_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stream_user_permission"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_permission_user_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["stream_permissions_access"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stream_user_permission"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    stream_permission_user_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    stream_ptz_execute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ptz_command"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The camera cannot carry out the command. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            /** @description The camera has no PTZ. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    camera_reboot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    ui_settings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ui_settings_config"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    users_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
                /** @description Restrict the list to what this organization may use. */
                organization_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["users"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["user_create"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["user"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    users_apikey_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apikey"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    users_apikey_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apikey"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_organizations_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
                /** @description Keep organizations by whether the caller may edit them. */
                can_edit?: boolean;
            };
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organizations_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_organization_folders_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
                /** @description Organization identifier. */
                organization_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user_folders"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_streams_permissions_list: {
        parameters: {
            query?: {
                /** @description Comma-separated projection; dots reach nested fields. */
                select?: string;
                /** @description Comma-separated sort keys; a leading minus sign means descending, dots reach nested fields. */
                sort?: string;
                /** @description Page size. */
                limit?: number;
                /**
                 * @description Opaque page position taken from next or prev of an earlier answer.
                 * @example JTI0cG9zaXRpb25fZ3Q9MQ==
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user_streams_permissions_list"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_stream_permission_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user_stream_permission"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_stream_permission_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["stream_permissions_access"];
            };
        };
        responses: {
            /** @description Answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["user_stream_permission"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    user_stream_permission_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                user_id: number;
                /** @description Stream name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    web_push_subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["web_push_subscription_create"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["error"];
        };
    };
    web_push_subscription_existence_get: {
        parameters: {
            query: {
                /** @description Push endpoint to look for. */
                endpoint: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not registered. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
    web_push_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["web_push_subscription"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Was not registered. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["error_response"];
                };
            };
            default: components["responses"]["error"];
        };
    };
}
