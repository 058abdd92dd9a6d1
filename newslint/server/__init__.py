"""Stories over HTTP: LanguageTool's API, which many editors and add-ons speak, and one of our own.

Needs the extra ``newslint[server]``. Only this room knows Starlette and uvicorn.
"""
