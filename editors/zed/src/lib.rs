//! Names `newslint lsp` to Zed, and hands it the settings under `lsp.newslint.settings`.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, serde_json, LanguageServerId, Result, Worktree};

struct Newslint;

impl zed::Extension for Newslint {
    fn new() -> Self {
        Newslint
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let own = LspSettings::for_worktree(id.as_ref(), worktree)?.binary;
        let path = own.as_ref().and_then(|binary| binary.path.clone());
        let command = path
            .or_else(|| worktree.which("newslint"))
            .ok_or("newslint is not on the PATH: pip install 'newslint[lsp]'")?;
        let args = own.and_then(|binary| binary.arguments).unwrap_or_else(|| vec!["lsp".to_string()]);
        Ok(zed::Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| serde_json::json!({ "newslint": settings })))
    }
}

zed::register_extension!(Newslint);
