"""``planpage audit``: every checker there is, over a folder of finished pages.

:func:`planpage.audit.run.audit_site` is the way in. What a machine lacks is told, and never passed
over. Nothing leaves the machine: pages are served on 127.0.0.1, to the browsers of this machine.
"""
